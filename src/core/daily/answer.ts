/** Answering the question of the day: one answer each, told to its owner alone. */
import type { Call } from "../command.ts";
import { UserError } from "../errors.ts";
import { localDay } from "../learning/day.ts";
import { paysFully } from "../learning/pay.ts";
import { periodKeys } from "../learning/period.ts";
import { recordAnswer } from "../learning/record.ts";
import { streakOf } from "../learning/streak.ts";
import { zoneOf } from "../learning/zone.ts";
import type { AnswerRow, Tx } from "../ports.ts";
import { kindOf } from "../quiz/kinds/of.ts";
import type { Question } from "../quiz/question.ts";
import { pointsFor } from "../quiz/score.ts";
import type { Reply } from "../reply.ts";
import { dailyVerdictView } from "../views/daily-verdict.ts";
import { dailyText } from "./ask.ts";
import { type DailyQuestion, dailySession } from "./daily.ts";

/** Takes an answer, or tells what was answered before. Throws `UserError` for a day that is over. */
export function answerDaily(call: Call, key: string, option: number): Promise<readonly Reply[]> {
  const { texts, request } = call;
  return call.change(async (tx, learner) => {
    const daily = await tx.dailyQuestion(key);
    const question = daily && dailyText(call, daily);
    if (!question || daily.closesAt <= request.at)
      throw new UserError(texts.daily.over, texts.daily.overHint);
    if (!daily.order.includes(option)) throw new UserError(texts.unknown.button, texts.unknown.buttonHint);
    const row = await answerRow(call, tx, learner, daily, question, String(option));
    const isFirst = await recordAnswer(tx, row, question);
    return [await verdict(call, tx, learner, daily, question, isFirst)];
  });
}

/** What the learner answered; throws where nothing was, which callers rule out. */
export async function verdict(
  call: Call,
  tx: Pick<Tx, "answerIn" | "dailyDays">,
  learner: number,
  daily: DailyQuestion,
  question: Question,
  isFresh: boolean,
): Promise<Reply> {
  const answer = await tx.answerIn(dailySession(daily), learner);
  if (!answer) throw new Error(`no answer of learner ${learner} to ${daily.key}`);
  const streak = streakOf(await tx.dailyDays(learner), daily.day);
  const isShared = call.request.place.kind === "shared";
  return dailyVerdictView(call, daily, question, { answer, streak, isFresh, isShared });
}

async function answerRow(
  { request, library }: Call,
  tx: Tx,
  learner: number,
  daily: DailyQuestion,
  question: Question,
  chosen: string,
): Promise<AnswerRow> {
  const { at, event, actor } = request;
  const zone = zoneOf(await tx.settings(learner));
  const right = kindOf(question).isRight(chosen);
  const full = await paysFully(tx, learner, question, at, zone);
  const concept = question.concepts[0] ?? "";
  return {
    ...{ session: dailySession(daily), ordinal: 0, learner, identity: actor.id, event, at },
    ...{ question: question.id, version: question.version, concept, chosen, right, hints: 0 },
    points: pointsFor(question.difficulty, right, !full),
    community: communityOf(daily, request.place.community),
    area: library.byId.get(concept)?.area ?? "",
    periods: periodKeys(at),
    localDay: localDay(at, zone),
  };
}

/** Points count where the question was asked, also when it is answered in private. */
function communityOf({ place }: DailyQuestion, here: string): string {
  return place.platform === "daily" ? here : place.community;
}
