/** A place's question of the day is chosen, asked at its time, and closed when the next one comes. */
import { localDay, nextTime } from "../learning/day.ts";
import type { Tx } from "../ports.ts";
import { bankInPlay } from "../quiz/aside.ts";
import { questionsOn, toItem } from "../quiz/choose.ts";
import { newKey } from "../quiz/key.ts";
import type { Question } from "../quiz/question.ts";
import type { Reply } from "../reply.ts";
import type { Place } from "../request.ts";
import { pickForRoom } from "../rooms/room-pick.ts";
import type { Scene } from "../rooms/scene.ts";
import { dailyClosedView, dailyQuestionView } from "../views/daily.ts";
import { type Daily, type DailyQuestion, dailySession } from "./daily.ts";

/** A question that could not be asked for so long (the bot was off) is left out; the next one comes at its time. */
const LATEST = 6 * 60 * 60 * 1000;

/** Asks what is due in a place; gives its id where something is to be said. */
export async function dailyDue(scene: Scene, tx: Tx, place: string, now: Date): Promise<string | undefined> {
  const daily = await tx.daily(place);
  if (!daily || daily.next > now) return undefined;
  const next = nextTime(now, daily.zone, daily.time);
  const closed = await closeNewest(scene, tx, place, now);
  const isLate = now.getTime() - daily.next.getTime() > LATEST;
  const isAway = isLate || (await tx.isAsleep(place));
  const asked = isAway ? [] : await ask(scene, tx, daily, now, next);
  await tx.saveDaily({ ...daily, next });
  const event = `daily:${place}:${daily.next.toISOString()}`;
  await tx.announce({ event, place: daily.place, at: now }, [...closed, ...asked]);
  return place;
}

async function ask(scene: Scene, tx: Tx, daily: Daily, now: Date, next: Date): Promise<readonly Reply[]> {
  const day = localDay(now, daily.zone);
  const made = await newDaily(scene, tx, daily.place, { day, openedAt: now, closesAt: next });
  return made
    ? [dailyQuestionView(scene, made.daily, made.question, { mode: "new", audience: "everyone" })]
    : [];
}

/** What a day's question is made of besides itself. */
type Span = Pick<DailyQuestion, "day" | "openedAt" | "closesAt">;

/** Chooses a place's question of a day; undefined where there is one already or nothing to ask. */
export async function newDaily(
  scene: Scene,
  tx: Tx,
  place: Place,
  span: Span,
): Promise<{ readonly daily: DailyQuestion; readonly question: Question } | undefined> {
  const { library, bank, random } = scene;
  const all = questionsOn(library, await bankInPlay(bank, tx), undefined);
  const [question] = pickForRoom(all, await tx.dailiesAsked(place.id), 1, random);
  if (!question) return undefined;
  const daily = { ...toItem(question, random), ...span, key: newKey(random), place };
  return (await tx.addDailyQuestion(daily)) ? { daily, question } : undefined;
}

/** The message of the newest question then shows what was right and how it went. */
export async function closeNewest(scene: Scene, tx: Tx, place: string, now: Date): Promise<readonly Reply[]> {
  const newest = await tx.newestDaily(place);
  if (!newest) return [];
  if (newest.closesAt > now) await tx.closeDaily(newest.key, now);
  const question = dailyText(scene, newest);
  if (!question || newest.message === undefined) return [];
  return [dailyClosedView(scene, newest, question, await tx.countsOf(dailySession(newest)))];
}

/** The question itself; undefined when it was changed or withdrawn since. */
export function dailyText({ bank }: Pick<Scene, "bank">, daily: DailyQuestion): Question | undefined {
  const question = bank.byId.get(daily.question);
  return question?.version === daily.version ? question : undefined;
}
