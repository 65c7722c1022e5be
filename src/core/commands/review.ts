/** /review: what is due, the most forgotten first, each time with another question of the concept. */
import { type Call, defineCommand } from "../command.ts";
import { conceptOf } from "../knowledge/library.ts";
import { daysBetween, endOfDay, localDay } from "../learning/day.ts";
import type { Card } from "../learning/memory.ts";
import { zoneOf } from "../learning/zone.ts";
import type { Tx } from "../ports.ts";
import { askable, pickReview } from "../quiz/pick.ts";
import { startSolo } from "../quiz/solo.ts";
import type { Reply } from "../reply.ts";
import { openQuizView } from "../views/open-quiz.ts";
import { questionView } from "../views/question.ts";
import { nothingDueView } from "../views/review.ts";

const MOST = 20;

export const review = defineCommand({
  name: "review",
  about: (texts) => texts.commands.review.about,
  params: [],
  examples: ["/review"],
  audience: "asker",
  access: "member",
  contexts: ["private", "shared"],
  run: (call) => begin(call, false),
  presses: { review: (call, { restart }) => begin(call, restart) },
});

function begin(call: Call, restart: boolean): Promise<readonly Reply[]> {
  return call.change(async (tx, learner) => {
    const zone = zoneOf(await tx.settings(learner));
    const dueBefore = endOfDay(call.request.at, zone);
    const cards = await askable(call, tx, await tx.cards(learner));
    const due = cards.filter(([, card]) => card.due < dueBefore).map(([concept]) => concept);
    return [due.length > 0 ? await ask(call, tx, learner, due, restart) : nextDue(call, cards, zone)];
  });
}

async function ask(
  call: Call,
  tx: Tx,
  learner: number,
  due: readonly string[],
  restart: boolean,
): Promise<Reply> {
  const { library, texts, request } = call;
  const open = await tx.openSession(learner);
  if (open && open.endsAt > request.at && !restart)
    return openQuizView(texts, open, { kind: "review", restart: true });
  const exactly = await pickReview(call, tx, learner, due.slice(0, MOST));
  const wanted = { topic: undefined, length: exactly.length, exactly, replaces: open };
  const moment = await startSolo(call, tx, learner, wanted);
  const preface = due.length > MOST ? texts.review.dueMore(due.length, MOST) : texts.review.due(due.length);
  return questionView(library, texts, moment, restart ? "replace" : "new", preface);
}

function nextDue(
  { library, texts, request }: Call,
  cards: readonly (readonly [string, Card])[],
  zone: string,
): Reply {
  const [next] = cards.toSorted(([, a], [, b]) => a.due.getTime() - b.due.getTime());
  if (!next) return nothingDueView(texts, undefined);
  const [concept, card] = next;
  const days = daysBetween(localDay(request.at, zone), localDay(card.due, zone));
  return nothingDueView(texts, { name: conceptOf(library, concept).name, days });
}
