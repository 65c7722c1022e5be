/** Today's question for one person: the one of this place, of a place the person plays in, or everybody's. */
import type { Call } from "../command.ts";
import { endOfDay, localDay } from "../learning/day.ts";
import type { Tx } from "../ports.ts";
import type { Reply } from "../reply.ts";
import { dailyOffView, dailyQuestionView } from "../views/daily.ts";
import { verdict } from "./answer.ts";
import { dailyText, newDaily } from "./ask.ts";
import { type DailyQuestion, dailySession, EVERYONE } from "./daily.ts";

/** In a shared place only its own question is shown; in private there is always one. */
export function showDaily(call: Call): Promise<readonly Reply[]> {
  const { request, texts } = call;
  return call.change(async (tx, learner) => {
    const isShared = request.place.kind === "shared";
    const daily = isShared ? await here(call, tx) : await inPrivate(call, tx, learner);
    const question = daily && dailyText(call, daily);
    if (!daily || !question) return [dailyOffView(texts, await tx.daily(request.place.id))];
    const isAnswered = (await tx.answerIn(dailySession(daily), learner)) !== undefined;
    if (isAnswered) return [{ ...(await verdict(call, tx, learner, daily, question, false)), mode: "new" }];
    return [dailyQuestionView(call, daily, question, { mode: "new", audience: "asker" })];
  });
}

async function here({ request }: Call, tx: Tx): Promise<DailyQuestion | undefined> {
  const newest = await tx.newestDaily(request.place.id);
  return newest && newest.closesAt > request.at ? newest : undefined;
}

async function inPrivate(call: Call, tx: Tx, learner: number): Promise<DailyQuestion | undefined> {
  const { at } = call.request;
  const own = (await here(call, tx)) ?? (await tx.dailyOf(learner, at));
  if (own) return own;
  const span = { day: localDay(at, "UTC"), openedAt: at, closesAt: endOfDay(at, "UTC") };
  await newDaily(call, tx, EVERYONE, span);
  const newest = await tx.newestDaily(EVERYONE.id);
  return newest && newest.closesAt > at ? newest : undefined;
}
