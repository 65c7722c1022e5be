/** /progress: what the learner knows today, what is due, and the streak; on everything or on one topic. */
import { type Call, defineCommand } from "../command.ts";
import { endOfDay, localDay } from "../learning/day.ts";
import { progressOn } from "../learning/progress.ts";
import { streakOf } from "../learning/streak.ts";
import { zoneOf } from "../learning/zone.ts";
import type { Reader } from "../ports.ts";
import { conceptsOn } from "../quiz/choose.ts";
import { findTopic } from "../quiz/topic.ts";
import { emptyProgressView, progressView, type Standing } from "../views/progress.ts";
import { beginnings } from "../views/topics.ts";
import { remarkView, unknownTopicView } from "../views/unknown.ts";

export const progress = defineCommand({
  name: "progress",
  about: (texts) => texts.commands.progress.about,
  params: [
    {
      kind: "topic-or-area",
      name: "topic",
      about: (texts) => texts.commands.progress.topic,
      required: false,
    },
  ],
  examples: ["/progress", "/progress rollups"],
  audience: "asker",
  access: "member",
  contexts: ["private", "shared"],
  onPerson: (texts) => texts.commands.progress.menu,
  run: async (call) => {
    const { library, texts, args } = call;
    const { input, actor } = call.request;
    const isOwn = input.kind !== "command" || (input.person ?? actor.id) === actor.id;
    if (!isOwn) return [remarkView(texts.progress.others, texts.progress.othersHint)];
    const found = findTopic(library, args.topic);
    if (found.kind === "unknown")
      return [unknownTopicView(texts, args.topic ?? "", found.near, beginnings(library))];
    const topic = found.kind === "topic" ? found : undefined;
    const standing = await call.read(async (reader) => {
      const id = await call.learner(reader);
      return id === undefined ? undefined : standingOf(call, reader, id, topic?.id);
    });
    const answered = standing && standing.progress.answered > 0;
    return [answered ? progressView(texts, standing, topic) : emptyProgressView(texts, topic)];
  },
});

async function standingOf(
  { library, request }: Call,
  reader: Reader,
  learner: number,
  topic: string | undefined,
): Promise<Standing> {
  const { at } = request;
  const zone = zoneOf(await reader.settings(learner));
  const stored = {
    tallies: await reader.tallies(learner),
    cards: await reader.cards(learner),
    now: at,
    dueBefore: endOfDay(at, zone),
  };
  return {
    progress: progressOn(library, stored, topic === undefined ? undefined : conceptsOn(library, topic)),
    streak: streakOf(await reader.days(learner), localDay(at, zone)),
    points: (await reader.standing({ period: "all" }, learner))?.points ?? 0,
    zone,
  };
}
