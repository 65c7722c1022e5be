/** The machine of a solo quiz: from a stored session and one event to the next session and what happened. */
import type { ItemAnswer, Session, SessionItem } from "./session.ts";

/** What is noted of a question before its answer. */
export type Note = Pick<SessionItem, "draft" | "hints" | "near">;

/** What can happen to a session. */
export type SessionEvent =
  | { readonly kind: "answer"; readonly ordinal: number; readonly answer: ItemAnswer }
  | { readonly kind: "note"; readonly ordinal: number; readonly note: Note }
  | { readonly kind: "next"; readonly ordinal: number }
  /** The current question can't be shown any more: it goes on at `to`, where the number of items stands for the end. */
  | { readonly kind: "pass"; readonly to: number }
  /** It is gone on with in this place. */
  | { readonly kind: "resume"; readonly place: string }
  | { readonly kind: "stop" }
  | { readonly kind: "expire" };

/** What came of it. `unchanged`: the event was late, early or repeated, and the session stands as it stood. */
export type Outcome =
  | "marked"
  | "noted"
  | "asked"
  | "moved"
  | "finished"
  | "stopped"
  | "expired"
  | "unchanged";

/** Pure and synchronous. The version goes up by one with every change. */
export function step(session: Session, event: SessionEvent): { session: Session; outcome: Outcome } {
  if (isOver(session)) return { session, outcome: "unchanged" };
  switch (event.kind) {
    case "answer":
      return answer(session, event.ordinal, event.answer);
    case "note":
      return note(session, event.ordinal, event.note);
    case "next":
      return next(session, event.ordinal);
    case "pass":
      return goTo(session, event.to);
    case "resume":
      if (session.place === event.place) return { session, outcome: "unchanged" };
      return moved(session, "moved", { place: event.place });
    case "stop":
      return moved(session, "stopped", { status: "stopped" });
    case "expire":
      return moved(session, "expired", { status: "expired" });
    default:
      throw new Error(`no step for ${JSON.stringify(event satisfies never)}`);
  }
}

/** Whether nothing can happen to the session any more. */
export function isOver(session: Session): boolean {
  return session.status !== "asked" && session.status !== "answered";
}

/** The item that was asked last. Throws on a session without items, which is never stored. */
export function currentItem(session: Session): SessionItem {
  const item = session.items[session.at];
  if (!item) throw new Error(`session ${session.key} has no item ${session.at}`);
  return item;
}

type Moved = { session: Session; outcome: Outcome };

function answer(session: Session, ordinal: number, given: ItemAnswer): Moved {
  if (!isOpen(session, ordinal)) return { session, outcome: "unchanged" };
  return moved(session, "marked", { status: "answered", ...changed(session, { answer: given }) });
}

function note(session: Session, ordinal: number, noted: Note): Moved {
  if (!isOpen(session, ordinal)) return { session, outcome: "unchanged" };
  return moved(session, "noted", changed(session, noted));
}

function next(session: Session, ordinal: number): Moved {
  if (session.status !== "answered" || ordinal !== session.at) return { session, outcome: "unchanged" };
  return goTo(session, session.at + 1);
}

function goTo(session: Session, to: number): Moved {
  if (to === session.items.length) return moved(session, "finished", { status: "finished" });
  return moved(session, "asked", { status: "asked", at: to });
}

function isOpen(session: Session, ordinal: number): boolean {
  return session.status === "asked" && ordinal === session.at;
}

function changed(session: Session, change: Partial<SessionItem>): Pick<Session, "items"> {
  return { items: session.items.with(session.at, { ...currentItem(session), ...change }) };
}

function moved(session: Session, outcome: Outcome, change: Partial<Session>): Moved {
  return { session: { ...session, ...change, version: session.version + 1 }, outcome };
}
