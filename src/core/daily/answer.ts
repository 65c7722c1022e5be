/** Answering the question of the day: one answer each, told to its owner alone. */
import type { Call } from "../command.ts";
import { UserError } from "../errors.ts";
import { recordAnswer } from "../learning/record.ts";
import { streakOf } from "../learning/streak.ts";
import type { Tx } from "../ports.ts";
import { answerRow } from "../quiz/answer-row.ts";
import type { Question } from "../quiz/question.ts";
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
    const { at, event, actor, place } = request;
    const where = {
      session: dailySession(daily),
      ordinal: 0,
      community: communityOf(daily, place.community),
    };
    const given = { ...where, learner, identity: actor.id, chosen: String(option), event, at };
    const row = await answerRow(call.library, tx, question, given);
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

/** Points count where the question was asked, also when it is answered in private. */
function communityOf({ place }: DailyQuestion, here: string): string {
  return place.platform === "daily" ? here : place.community;
}
