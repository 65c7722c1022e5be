/** How a learner is doing. */
import type { Action } from "../action.ts";
import { type Grip, isKnown, type Progress } from "../learning/progress.ts";
import type { Streak } from "../learning/streak.ts";
import type { Block, Control, Reply } from "../reply.ts";
import type { Texts } from "../texts/en.ts";
import { button, heading, note, text } from "./inline.ts";

const MOST_NAMED = 3;
const QUIZ_LENGTH = 5;

/** Progress, streak and points over all, and the zone in which days are counted. */
export type Standing = {
  readonly progress: Progress;
  readonly streak: Streak;
  readonly points: number;
  readonly zone: string;
};

/** What the progress is on, where it is not everything. */
type Topic = { readonly id: string; readonly name: string };

/** Answers, points, streak, what is due, a bar an area, the strongest and the weakest concepts. */
export function progressView(texts: Texts, standing: Standing, topic: Topic | undefined): Reply {
  const { progress, points, zone } = standing;
  const words = texts.progress;
  const weak = progress.grips
    .filter((grip) => !isKnown(grip))
    .slice(-MOST_NAMED)
    .reverse();
  const strong = progress.grips.filter(isKnown).slice(0, MOST_NAMED);
  return {
    mode: "new",
    audience: "asker",
    blocks: [
      heading(words.title(topic?.name)),
      text(`${words.summary(progress.answered, progress.right)} ${words.total(points)}`),
      text(streakWords(texts, standing.streak)),
      text(words.due(progress.due)),
      note(words.rule),
      ...progress.areas.map(
        ({ name, known, total }): Block => ({ kind: "progress", label: name, done: known, total }),
      ),
      ...(strong.length > 0 ? [text(words.strongest(shares(texts, strong)))] : []),
      ...(weak.length > 0 ? [text(words.weakest(shares(texts, weak)))] : []),
      note(`${words.streakRule(zone)} ${words.pointsRule}`),
    ],
    controls: controlsOf(texts, progress, weak, topic),
  };
}

/** For somebody who has answered nothing yet, or nothing on the topic. */
export function emptyProgressView({ progress }: Texts, topic: Topic | undefined): Reply {
  return {
    mode: "new",
    audience: "asker",
    blocks: [heading(progress.title(topic?.name)), text(progress.none(topic?.name)), note(progress.noneHint)],
    controls: [button(progress.quiz, quizOn(topic), "primary")],
  };
}

function quizOn(topic: Topic | undefined): Action {
  if (!topic) return { kind: "open", command: "quiz" };
  return { kind: "quiz", topic: topic.id, length: QUIZ_LENGTH, restart: false };
}

function streakWords({ progress }: Texts, { days, best, safe }: Streak): string {
  if (days === 0) return progress.noStreak(best);
  return safe ? progress.streak(days, best) : `${progress.streak(days, best)} ${progress.keep}`;
}

function shares({ progress }: Texts, grips: readonly Grip[]): readonly string[] {
  return grips.map(({ concept, share }) => progress.share(concept.name, share));
}

function controlsOf(
  { progress }: Texts,
  { due }: Progress,
  weak: readonly Grip[],
  topic: Topic | undefined,
): Control[] {
  return [
    ...weak.map(({ concept }) =>
      button(concept.name, { kind: "explain", concept: concept.id, depth: "simple", fresh: true }),
    ),
    ...(due > 0 ? [button(progress.review, { kind: "review", restart: false }, "primary")] : []),
    button(progress.quiz, quizOn(topic), due > 0 ? "plain" : "primary"),
  ];
}
