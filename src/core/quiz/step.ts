/** The machine of a solo quiz: from a stored session and one event to the next session and what happened. */
import type { Session, SessionItem } from "./session.ts";

/** What can happen to a session. `option` is the option's original index. */
export type SessionEvent =
  | { readonly kind: "answer"; readonly ordinal: number; readonly option: number }
  | { readonly kind: "next"; readonly ordinal: number }
  | { readonly kind: "stop" }
  | { readonly kind: "expire" };

/** What came of it. `unchanged`: the event was late, early or repeated, and the session stands as it stood. */
export type Outcome = "marked" | "asked" | "finished" | "stopped" | "expired" | "unchanged";

/** How an option of the current item is judged. */
export type Judge = (
  item: SessionItem,
  option: number,
) => { readonly right: boolean; readonly points: number };

/** Pure and synchronous. The version goes up by one with every change. */
export function step(
  session: Session,
  event: SessionEvent,
  judge: Judge,
): { session: Session; outcome: Outcome } {
  if (isOver(session)) return { session, outcome: "unchanged" };
  switch (event.kind) {
    case "answer":
      return answer(session, event.ordinal, event.option, judge);
    case "next":
      return next(session, event.ordinal);
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

function answer(session: Session, ordinal: number, option: number, judge: Judge): Moved {
  const item = currentItem(session);
  const open = session.status === "asked" && ordinal === session.at && item.order.includes(option);
  if (!open) return { session, outcome: "unchanged" };
  const answered: SessionItem = { ...item, answer: { option, ...judge(item, option) } };
  return moved(session, "marked", { status: "answered", items: session.items.with(session.at, answered) });
}

function next(session: Session, ordinal: number): Moved {
  if (session.status !== "answered" || ordinal !== session.at) return { session, outcome: "unchanged" };
  if (session.at + 1 === session.items.length) return moved(session, "finished", { status: "finished" });
  return moved(session, "asked", { status: "asked", at: session.at + 1 });
}

function moved(session: Session, outcome: Outcome, change: Partial<Session>): Moved {
  return { session: { ...session, ...change, version: session.version + 1 }, outcome };
}
