/** The question of the day as a place sees it: open, closed, and what admins are told. */
import type { Daily, DailyCount, DailyQuestion } from "../daily/daily.ts";
import type { Library } from "../knowledge/library.ts";
import { kindOf } from "../quiz/kinds/of.ts";
import { placedOptions, reason } from "../quiz/kinds/options.ts";
import type { Question } from "../quiz/question.ts";
import { shownTopic } from "../quiz/shown-topic.ts";
import type { Block, Reply } from "../reply.ts";
import type { Texts } from "../texts/en.ts";
import { button, heading, note, text } from "./inline.ts";
import { spreadBlock } from "./spread.ts";
import { echo, remarkView } from "./unknown.ts";

/** What sentences are made of. */
type Wording = { readonly library: Library; readonly texts: Texts };

/** The open question with its buttons. */
export function dailyQuestionView(
  wording: Wording,
  daily: DailyQuestion,
  question: Question,
  shown: Pick<Reply, "mode" | "audience">,
): Reply {
  const { texts } = wording;
  const kind = kindOf(question);
  return {
    ...shown,
    subject: question.id,
    ...(shown.audience === "everyone" ? { watch: { kind: "daily", key: daily.key } } : {}),
    blocks: [
      {
        kind: "question",
        title: dailyTitle(wording, daily, question),
        prompt: question.prompt,
        form: kind.form(daily),
      },
      ...(question.asOf === undefined ? [] : [note(texts.quiz.asOf(question.asOf))]),
      note(texts.daily.howTo),
    ],
    controls: kind.controls(wording, daily, { session: daily.key, ordinal: 0 }).flatMap((control) => {
      const { action, label, style } = control;
      return action.kind === "answer"
        ? [button(label, { kind: "day", key: daily.key, option: action.option }, style)]
        : [];
    }),
  };
}

/** "Question of the day · 2026-11-28 · Rollup · easy". */
export function dailyTitle({ library, texts }: Wording, daily: DailyQuestion, question: Question): string {
  const about = texts.quiz.about(shownTopic(library, question), question.difficulty);
  return `${texts.daily.title} · ${daily.day} · ${about}`;
}

/** The question once its day is over, in place of the open one. */
export function dailyClosedView(
  wording: Wording,
  daily: DailyQuestion,
  question: Question,
  counts: readonly DailyCount[],
): Reply {
  const { texts } = wording;
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  const right = counts.filter((entry) => entry.right).reduce((sum, { count }) => sum + count, 0);
  return {
    subject: question.id,
    mode: "replace",
    audience: "everyone",
    ...(daily.message === undefined ? {} : { target: daily.message }),
    blocks: [
      heading(dailyTitle(wording, daily, question)),
      text(question.prompt),
      ...spreadOf(wording, daily, question, counts),
      text(texts.daily.answered(all, right)),
      note(question.explanation),
      { kind: "sources", title: texts.face.source, items: [question.source] },
    ],
    controls: [],
  };
}

function spreadOf(
  { texts }: Wording,
  daily: DailyQuestion,
  question: Question,
  counts: readonly DailyCount[],
): readonly Block[] {
  if (!("options" in question)) return [];
  const placed = placedOptions(question, daily);
  const right = placed.find(({ option }) => option.correct);
  const countOf = (option: string) => counts.find(({ chosen }) => chosen === option)?.count ?? 0;
  const why = right ? [reason(texts.kinds.right(right.letter, right.text), right.option)] : [];
  return [spreadBlock(placed, countOf), ...why];
}

/** When it comes from now on. */
export function dailyOnView({ daily }: Texts, { time, zone }: Pick<Daily, "time" | "zone">): Reply {
  return remarkView(daily.on(time, zone), daily.onHint);
}

/** A time zone that there is not, with names that were perhaps meant. */
export function dailyZoneView({ daily, settings }: Texts, typed: string, near: readonly string[]): Reply {
  return remarkView(
    settings.zoneUnknown(echo(typed)),
    near.length > 0 ? daily.zoneNear(near) : settings.zoneNames,
  );
}

/** It comes no more. */
export function dailyStoppedView({ daily }: Texts): Reply {
  return remarkView(daily.off, daily.offHint);
}

/** Nothing to answer here now: because it is off, or because the first one is still to come. */
export function dailyOffView({ daily }: Texts, known: Daily | undefined): Reply {
  if (known) return remarkView(daily.notYet(known.time, known.zone), daily.inPrivate);
  return remarkView(daily.none, daily.noneHint);
}
