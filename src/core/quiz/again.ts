/** Every miss is asked once more before the end of its session. */
import type { Session, SessionItem } from "./session.ts";
import { currentItem } from "./step.ts";

/** The session with the question that was just missed put at its end, its options shown in `order`. */
export function withRetry(session: Session, order: readonly number[]): Session {
  const { question, version, answer, retry } = currentItem(session);
  if (!answer || answer.right || retry) return session;
  return { ...session, items: [...session.items, { question, version, order, retry: true }] };
}

/** The items as they were chosen, without those that are asked once more. */
export function firstTries({ items }: Session): readonly SessionItem[] {
  return items.filter((item) => !item.retry);
}
