/** Databases as earlier versions left them: their rows, written by raw SQL in the form each version had. */
import { Kysely, sql } from "kysely";
import { replay } from "../../src/core/learning/memory.ts";
import { connect } from "../../src/storage/connect.ts";
import { createDialect } from "../../src/storage/dialect.ts";
import { migrate } from "../../src/storage/migrate.ts";
import { MIGRATIONS } from "../../src/storage/migrations/index.ts";
import { content } from "./conversation.ts";
import {
  ANN,
  ANSWERS,
  BEN,
  CAT,
  choiceOf,
  chosenOn,
  dayOf,
  ms,
  nameOf,
  type OldAnswer,
  optionOf,
  questionOn,
  sessionOf,
} from "./old-log.ts";

type Raw = Kysely<unknown>;

/** Rows that versions write from `since` on, up to the version before `until`. */
type Part = {
  readonly since: string;
  readonly until?: string;
  readonly write: (db: Raw) => Promise<unknown>;
};

/** The moment at which the newest of the rows was written; a Friday. */
export const LEFT_AT = "2026-11-20T10:00:00Z";

/** Every version by the name of its last migration, the oldest first. */
export const VERSIONS: readonly string[] = Object.keys(MIGRATIONS).sort();

/** Makes a file as the version that ended with this migration left it. */
export async function leaveDatabase(file: string, version: string): Promise<void> {
  const db = new Kysely<unknown>({ dialect: createDialect(connect({ kind: "file", file })) });
  const known = VERSIONS.slice(0, VERSIONS.indexOf(version) + 1);
  const migrations = Object.entries(MIGRATIONS).filter(([name]) => known.includes(name));
  await migrate(db, Object.fromEntries(migrations));
  const parts = PARTS.filter(({ since, until = "~" }) => since <= version && version < until);
  for (const { write } of parts) await write(db);
  await db.destroy();
}

async function writePeople(db: Raw): Promise<void> {
  for (const [id, name, hidden] of [
    [ANN, "Ann", 0],
    [BEN, "Ben", 0],
    [CAT, "Cat", 1],
  ] as const) {
    await sql`insert into learners (id, name, locale, hidden, rating, created_at)
      values (${id}, ${name}, 'en', ${hidden}, 35.5, ${ms("2026-10-01T09:00:00Z")})`.execute(db);
    await sql`insert into identities (id, platform, learner, since)
      values (${`test:${name}`}, 'test', ${id}, ${ms("2026-10-01T09:00:00Z")})`.execute(db);
    await sql`insert into communities (id, platform) values (${`test:with-${name}`}, 'test')`.execute(db);
    await sql`insert into places (id, platform, community, kind)
      values (${`test:with-${name}`}, 'test', ${`test:with-${name}`}, 'private')`.execute(db);
  }
  await sql`insert into communities (id, platform) values ('test:club', 'test')`.execute(db);
  await sql`insert into places (id, platform, community, kind) values ('test:club', 'test', 'test:club', 'shared')`.execute(
    db,
  );
}

async function writeSettings(db: Raw): Promise<void> {
  for (const [key, value] of [
    ["timezone", "Europe/Berlin"],
    ["path", "why-rollups"],
    ["path:why-rollups", "1"],
  ]) {
    await sql`insert into settings (owner, key, value) values (${`learner:${ANN}`}, ${key}, ${value})`.execute(
      db,
    );
  }
}

async function writeAnswers(db: Raw): Promise<void> {
  for (const [number, answer] of ANSWERS.entries()) {
    const { id, version } = questionOn(answer.concept);
    await sql`insert into answers (session, ordinal, learner, identity, question, version, concept, chosen, correct,
        hints, points, community, local_day, event, at)
      values (${sessionOf(number)}, 0, ${answer.who}, ${`test:${nameOf(answer)}`}, ${id}, ${version}, ${answer.concept},
        ${String(chosenOn(answer))}, ${answer.points > 0 ? 1 : 0}, 0, ${answer.points}, 'test:club', ${dayOf(answer)},
        ${`left:${number}`}, ${ms(answer.at)})`.execute(db);
  }
  await sql`insert into question_ratings (question, rating, count) values (${questionOn("rollup").id}, 190.5, 2)`.execute(
    db,
  );
}

/** A quiz for each answer, all over but the last, which has another question to come. */
async function writeSessions(db: Raw, form: (answer: OldAnswer) => object): Promise<void> {
  for (const [number, answer] of ANSWERS.entries()) {
    const open = number === ANSWERS.length - 1;
    const { id: question, version, options } = questionOn(answer.concept);
    const order = [...options.keys()];
    const next = questionOn("finality");
    const more = open ? [{ question: next.id, version: next.version, order: [...next.options.keys()] }] : [];
    const state = JSON.stringify({ items: [{ question, version, order, answer: form(answer) }, ...more] });
    const [place, ends] = [`test:with-${nameOf(answer)}`, ms(answer.at) + 86_400_000];
    await sql`insert into sessions (key, learner, place, community, kind, status, state, at, version, started_at, ends_at)
      values (${sessionOf(number)}, ${answer.who}, ${place}, 'test:club', 'solo', ${open ? "answered" : "finished"},
        ${state}, 0, 3, ${ms(answer.at)}, ${ends})`.execute(db);
    if (open) await sql`insert into deadlines values ('session', ${sessionOf(number)}, ${ends})`.execute(db);
  }
}

async function writeOutbox(db: Raw): Promise<void> {
  const reply = JSON.stringify({ blocks: [], controls: [], mode: "new", audience: "asker" });
  await sql`insert into events (id, at, place) values ('left:8', ${ms(LEFT_AT)}, 'test:with-Ann')`.execute(
    db,
  );
  await sql`insert into outbox (event, place, lane, position, reply, created_at)
    values ('left:8', 'test:with-Ann', 'test:with-Ann', 0, ${reply}, ${ms(LEFT_AT)})`.execute(db);
}

/** One board a community and one of everyone, for all time. */
async function writeOldScores(db: Raw): Promise<void> {
  for (const community of ["", "test:club"]) {
    await sql`insert into scores (community, area, period, learner, points, reached_at)
      select ${community}, '', 'all', learner, sum(points), max(at) from answers where points > 0 group by learner`.execute(
      db,
    );
    await sql`insert into score_counts (community, area, period, points, learners)
      select ${community}, '', 'all', points, count(*) from scores join learners on learners.id = scores.learner
      where community = ${community} and hidden = 0 group by points`.execute(db);
  }
}

/** Boards by area and period, with ranks in a tree of counts. */
async function writeScores(db: Raw): Promise<void> {
  for (const { concept } of ANSWERS) {
    const area = content.library.byId.get(concept)?.area ?? "";
    await sql`update answers set area = ${area} where concept = ${concept}`.execute(db);
  }
  for (const community of ["", "test:club"]) {
    for (const area of [sql`''`, sql`area`]) {
      for (const period of [
        sql`'all'`,
        sql`strftime('%Y-%m', at / 1000, 'unixepoch')`,
        sql`strftime('%G-W%V', at / 1000, 'unixepoch')`,
      ]) {
        await sql`insert into scores (community, area, period, learner, points, reached_at, listed)
          select ${community}, ${area}, ${period}, learner, sum(points), max(at), learner <> ${CAT} from answers
          where points > 0 group by 2, 3, 4`.execute(db);
      }
    }
  }
  for (const level of [0, 1, 2, 3]) {
    await sql`insert into score_tree select community, area, period, ${level}, points >> ${6 * level}, count(*)
      from scores where listed = 1 group by 1, 2, 3, 5`.execute(db);
  }
}

async function writeCards(db: Raw): Promise<void> {
  const logs = Map.groupBy(ANSWERS, ({ who, concept }) => `${who} ${concept}`);
  for (const log of logs.values()) {
    const [first] = log;
    const card = replay(log.map(({ points, at }) => ({ right: points > 0, at: new Date(at) })));
    if (!first || !card) continue;
    const state = JSON.stringify({ stability: card.stability, difficulty: card.difficulty });
    await sql`insert into cards (learner, concept, state, due, last_review)
      values (${first.who}, ${first.concept}, ${state}, ${card.due.getTime()}, ${card.last.getTime()})`.execute(
      db,
    );
  }
}

const writeOwners = (db: Raw) =>
  sql`update places set learner = (select id from learners where 'test:with-' || name = places.id)`.execute(
    db,
  );

async function writeLinks(db: Raw): Promise<void> {
  await sql`insert into link_codes values ('ABCDEFGH', ${BEN}, ${ms(LEFT_AT)})`.execute(db);
  await sql`insert into link_tries values (${CAT}, ${ms(LEFT_AT)})`.execute(db);
}

/** A quiz together that waits for its start. */
async function writeRooms(db: Raw): Promise<void> {
  const { id: question, version } = questionOn("rollup");
  const place = { id: "test:club", platform: "test", community: "test:club", kind: "shared" };
  const items = [{ question, version, order: [0, 1, 2, 3] }];
  const state = JSON.stringify({
    place,
    items,
    at: 0,
    pace: 1,
    paused: false,
    deadline: ms(LEFT_AT) + 600_000,
  });
  await sql`insert into rooms values ('leftroom', 'test:club', ${ANN}, 'lobby', ${state}, 1, ${ms(LEFT_AT)})`.execute(
    db,
  );
  await sql`insert into room_players values ('leftroom', ${ANN}, '000000001')`.execute(db);
  await sql`insert into deadlines values ('room', 'leftroom', ${ms(LEFT_AT) + 600_000})`.execute(db);
}

const PARTS: readonly Part[] = [
  { since: "0001-start", write: writePeople },
  { since: "0001-start", write: writeSettings },
  { since: "0001-start", write: writeAnswers },
  { since: "0001-start", write: writeOutbox },
  // The first versions knew one kind of question and kept the index of its option.
  { since: "0001-start", until: "0002-memory", write: (db) => writeSessions(db, optionOf) },
  { since: "0002-memory", write: (db) => writeSessions(db, choiceOf) },
  { since: "0002-memory", write: writeCards },
  { since: "0001-start", until: "0003-boards", write: writeOldScores },
  { since: "0003-boards", write: writeScores },
  { since: "0005-privacy", write: writeOwners },
  { since: "0006-links", write: writeLinks },
  { since: "0007-rooms", write: writeRooms },
];
