/** Whether a database that has been through trouble is as it should be. */
import BetterSqlite3 from "better-sqlite3";
import { openStorage } from "../../src/storage/open.ts";
import { seededRandom } from "../../tests/support/random.ts";
import { rowsOf } from "../../tests/support/rows.ts";
import type { CallRecord } from "../../tests/support/telegram/server.ts";
import type { Acknowledged, Table } from "./players.ts";

/** Each finding with its count; what should not be has to be 0. */
export type Findings = Readonly<Record<string, number>>;

/** Counts everything that may not happen. */
export async function findings(
  file: string,
  { acknowledged, resumed }: Pick<Table, "acknowledged" | "resumed">,
  calls: readonly CallRecord[],
): Promise<Findings> {
  const db = new BetterSqlite3(file, { readonly: true });
  const count = (sql: string, ...values: unknown[]): number =>
    Number((db.prepare(sql).pluck() as BetterSqlite3.Statement).get(...values) ?? 0);
  const found = {
    "acknowledged answers that are missing": acknowledged.filter(
      (one) => isJoined(db, one) && count(ANSWERED, one.session, one.ordinal, one.identity) !== 1,
    ).length,
    "learners whose total is not the sum of their answers": count(`select count(*) from learners
      where coalesce((select sum(points) from answers where learner = learners.id), 0) <>
        coalesce((select points from scores where learner = learners.id and community = '' and area = ''
          and period = 'all'), 0)`),
    "guesses of closed questions without an answer": count(`select count(*) from room_guesses as g
      where not exists (select 1 from answers as a where a.session = g.room and a.ordinal = g.ordinal
        and a.learner = g.learner)`),
    "quizzes alone that are stuck": count(
      "select count(*) from sessions where status in ('asked', 'answered')",
    ),
    "quizzes together that are stuck": count(
      `select count(*) from rooms where status not in ('finished', 'stopped') and key not in ${WAITING}`,
      Date.now(),
    ),
    "deadlines that are left": count(
      `select count(*) from deadlines where subject not in ${WAITING}`,
      Date.now(),
    ),
    "replies that are left": count("select count(*) from outbox where state in ('pending', 'sending')"),
    "questions asked twice in a quiz": askedTwice(db),
    "questions sent twice": sentTwice(calls, resumed),
  };
  db.close();
  return { ...found, "rows that a rebuild changes": await changedByRebuild(file) };
}

/**
 * Lobbies that end by themselves later: a host who saw no end in time has asked for another game just before it came,
 * and nobody joins that one any more.
 */
const WAITING = `(select key from rooms join deadlines on subject = key and kind = 'room'
  where status = 'lobby' and at > ?)`;

/** How many lobbies were opened again after the last game of their group. */
export function countLobbies(file: string): number {
  const db = new BetterSqlite3(file, { readonly: true });
  const lobbies = Number(db.prepare(`select count(*) from ${WAITING}`).pluck().get(Date.now()));
  db.close();
  return lobbies;
}

/** Answers in the log, for the summary. */
export function countAnswers(file: string): number {
  const db = new BetterSqlite3(file, { readonly: true });
  const answers = Number(db.prepare("select count(*) from answers").pluck().get());
  db.close();
  return answers;
}

/** A vote that Telegram took, by its update. */
export type Vote = { readonly identity: string; readonly update: number };

/** How many of those votes are not in the log once. */
export function missingVotes(file: string, votes: readonly Vote[]): number {
  const db = new BetterSqlite3(file, { readonly: true });
  const answered = db
    .prepare("select count(*) from answers where identity = ? and event like '%:' || ?")
    .pluck();
  const missing = votes.filter(({ identity, update }) => answered.get(identity, String(update)) !== 1);
  db.close();
  return missing.length;
}

/** But for the one retry of a miss. */
function askedTwice(db: BetterSqlite3.Database): number {
  const states = db
    .prepare("select state from sessions union all select state from rooms")
    .pluck()
    .all() as string[];
  return states.filter((state) => {
    const { items }: { readonly items: readonly { question: string; retry?: true }[] } = JSON.parse(state);
    const first = items.filter(({ retry }) => !retry).map(({ question }) => question);
    const again = items.filter(({ retry }) => retry).map(({ question }) => question);
    return new Set(first).size < first.length || new Set(again).size < again.length;
  }).length;
}

const ANSWERED = "select count(*) from answers where session = ? and ordinal = ? and identity = ?";
const JOINED = `select count(*) from room_players join identities using (learner)
  where room = ? and identities.id = ? and joined < ?`;

/** Whether a vote had to be waited for, being that of a person who had joined before; true for all other answers. */
function isJoined(db: BetterSqlite3.Database, { session, identity, vote }: Acknowledged): boolean {
  if (vote === undefined) return true;
  return db.prepare(JOINED).pluck().get(session, identity, String(vote).padStart(16, "0")) === 1;
}

/** A question of a quiz, as the buttons of its message name it. */
const SPOT = /"callback_data":"(?:[agi]\.(\w+\.\w+)|j\.(\w+\.\w+)\.skip)/;

/** New messages that ask the same question of the same quiz, but for those that somebody asked to see again. */
function sentTwice(calls: readonly CallRecord[], resumed: readonly string[]): number {
  const sent = calls.filter(({ method, code }) => /^send(Message|Poll)$/.test(method) && code === 200);
  const spots = sent.flatMap(({ payload }) => {
    const [, alone, together] = SPOT.exec(JSON.stringify(payload)) ?? [];
    return alone ?? together ?? [];
  });
  const again = spots.filter((spot, index) => spots.indexOf(spot) < index);
  const sessions = new Set(again.map((spot) => spot.split(".")[0]));
  return [...sessions].reduce((sum, session) => {
    const times = again.filter((spot) => spot.startsWith(`${session}.`)).length;
    return sum + Math.max(0, times - resumed.filter((key) => key === session).length);
  }, 0);
}

async function changedByRebuild(file: string): Promise<number> {
  const lines = () => rowsOf(file).map((row) => JSON.stringify(row));
  const before = new Set(lines());
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const parts = { clock: () => new Date(), log, random: seededRandom(), wait: async () => {} };
  const storage = await openStorage(`sqlite:${file}`, parts);
  await storage.rebuild();
  await storage.close();
  const after = lines();
  return after.filter((line) => !before.has(line)).length + (before.size - after.length);
}
