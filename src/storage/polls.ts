/** Quiz polls that were sent: what their options mean, for the votes that name nothing but the poll. */
import { sql } from "kysely";
import type { Polled, SeenPoll } from "../core/ports.ts";
import type { Reply } from "../core/reply.ts";
import type { Place } from "../core/request.ts";
import type { Letter } from "./outbox-rows.ts";
import type { Db } from "./tables.ts";

/** Keeps a poll under the id that the platform gave it; `message` is the face's own note of it. */
export async function keepPoll(db: Db, letter: Letter, poll: string, message?: string): Promise<void> {
  const { place, reply } = letter;
  if (!reply.ballot) return;
  await db
    .insertInto("polls")
    .values({
      ...{ id: poll, place: place.id, message: message ?? null, successor: null },
      ...{ votes: votesOf(reply), created_at: letter.createdAt },
    })
    .onConflict((conflict) => conflict.column("id").doUpdateSet({ message: message ?? null }))
    .execute();
}

/** The poll of an id; undefined for one that is not known. */
export async function findPoll(db: Db, id: string): Promise<Polled | undefined> {
  const row = await db
    .selectFrom("polls")
    .innerJoin("places", "places.id", "polls.place")
    .select(["polls.votes", "polls.message", "polls.place"])
    .select(["places.platform", "places.community", "places.parent", "places.kind"])
    .where("polls.id", "=", id)
    .executeTakeFirst();
  if (!row) return undefined;
  const { platform, community, kind } = row;
  const parent = row.parent === null ? {} : { parent: row.parent };
  const place: Place = { id: row.place, platform, community, kind, ...parent };
  const message = row.message === null ? {} : { message: row.message };
  return { place, votes: JSON.parse(row.votes), ...message };
}

/** Whether the letter would ask once more, without anybody having wished it, what a poll in its place asks already. */
export async function isPolled(db: Db, { place, reply }: Letter): Promise<boolean> {
  if (!reply.ballot || reply.ballot.anew) return false;
  const known = await db
    .selectFrom("polls")
    .select("id")
    .where("place", "=", place.id)
    .where("votes", "=", votesOf(reply))
    .executeTakeFirst();
  return known !== undefined;
}

/** Notes that a message has come in place of a poll, whose words can't be changed. */
export async function succeed(db: Db, { place, target }: Letter, message: string): Promise<void> {
  if (target === undefined || target === message) return;
  await db
    .updateTable("polls")
    .set({ successor: message })
    .where("place", "=", place.id)
    .where("message", "=", target)
    .execute();
}

/** The letter with its target; that is what came in place of a poll, where something did. */
export async function towardsNewest(db: Db, letter: Letter): Promise<Letter> {
  if (letter.target === undefined || letter.reply.mode !== "replace") return letter;
  const poll = await db
    .selectFrom("polls")
    .select("successor")
    .where("place", "=", letter.place.id)
    .where("message", "=", letter.target)
    .executeTakeFirst();
  return poll?.successor ? { ...letter, target: poll.successor } : letter;
}

/**
 * Takes a poll that was seen for the one whose sending is in doubt or has not ended: nobody knows whether it arrived,
 * nor its id. It must be the only one that shows the same.
 */
export async function adoptPoll(db: Db, seen: SeenPoll): Promise<void> {
  if (await findPoll(db, seen.id)) return;
  const { rows } = await sql<{ place: string; reply: string; created_at: number }>`
    select place, reply, created_at from outbox
    where state in ('sending', 'unknown') and json_extract(reply, '$.ballot') is not null`.execute(db);
  const alike = rows.filter((row) => shows(JSON.parse(row.reply), seen));
  const [only] = alike;
  if (!only || alike.length > 1) return;
  const { place, created_at } = only;
  await db
    .insertInto("polls")
    .values({
      id: seen.id,
      place,
      message: null,
      successor: null,
      votes: votesOf(JSON.parse(only.reply)),
      created_at,
    })
    .execute();
}

function shows({ blocks }: Reply, { question, options }: SeenPoll): boolean {
  const asked = blocks.find((block) => block.kind === "question");
  const texts = asked && "options" in asked.form ? asked.form.options.map(({ text }) => text) : [];
  return asked?.prompt === question && JSON.stringify(texts) === JSON.stringify(options);
}

const votesOf = ({ ballot }: Reply): string => JSON.stringify(ballot?.votes);
