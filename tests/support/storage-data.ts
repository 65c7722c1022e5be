/** The plain data that storage tests put into a database. */
import type { AnswerRow } from "../../src/core/ports.ts";
import type { Session } from "../../src/core/quiz/session.ts";
import type { Reply } from "../../src/core/reply.ts";
import type { Actor, Place, Request } from "../../src/core/request.ts";

/** The moment at which storage tests begin. */
export const START = new Date("2026-03-02T09:00:00Z");

export const ann: Actor = { id: "north:1", platform: "north", name: "Ann", locale: "en", role: "member" };
export const ben: Actor = { id: "north:2", platform: "north", name: "Ben", locale: "en", role: "member" };

export const club: Place = { id: "north:club", platform: "north", community: "north:club", kind: "shared" };
export const home: Place = { id: "north:home", platform: "north", community: "north:home", kind: "private" };

/** A reply that says one sentence. */
export function say(text: string, change: Partial<Reply> = {}): Reply {
  const blocks = [{ kind: "text", content: [{ kind: "text", text }] }] as const;
  return { blocks, controls: [], mode: "new", audience: "everyone", ...change };
}

/** A request by Ann in the club. */
export function request(event: string, change: Partial<Request> = {}): Request {
  const input = { kind: "command", name: "quiz", args: "" } as const;
  return { event, order: event, at: START, actor: ann, place: club, input, ...change };
}

/** A right answer for ten points. */
export function answer(change: Partial<AnswerRow> & Pick<AnswerRow, "learner">): AnswerRow {
  return {
    session: "s1",
    ordinal: 0,
    identity: ann.id,
    question: "blobs-1",
    version: 1,
    concept: "blobs",
    chosen: "2",
    right: true,
    hints: 0,
    points: 10,
    community: club.community,
    area: "data",
    periods: ["all", "2026-03", "2026-W10"],
    localDay: "2026-03-02",
    event: "e1",
    at: START,
    ...change,
  };
}

/** A session that waits for its first answer, due a day after the start. */
export function session(change: Partial<Session> & Pick<Session, "learner">): Session {
  return {
    key: "s1",
    place: club.id,
    community: club.community,
    status: "asked",
    items: [{ question: "blobs-1", version: 1, order: [2, 0, 1] }],
    at: 0,
    version: 1,
    startedAt: START,
    endsAt: new Date(START.getTime() + 24 * 60 * 60 * 1000),
    ...change,
  };
}
