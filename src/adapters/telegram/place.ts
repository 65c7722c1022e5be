/** The place ids of this face: `telegram:<chat>` or `telegram:<chat>:<topic>`, made and read here alone. */
import type { Place } from "../../core/request.ts";

/** Where a message is sent: the chat, and the forum topic in it. */
export type Address = { readonly chat_id: number; readonly message_thread_id?: number };

/** The community of a chat: its whole self, topics included. */
export const communityOf = (chat: number): string => `telegram:${chat}`;

/** The place of a chat, or of a topic in it. A topic's community is its group. */
export function placeOf(chat: number, isPrivate: boolean, topic?: number): Place {
  const community = communityOf(chat);
  const place = { platform: "telegram", community, kind: isPrivate ? "private" : "shared" } as const;
  return topic === undefined
    ? { ...place, id: community }
    : { ...place, id: `${community}:${topic}`, parent: community };
}

/** The address behind a place id, or undefined when it is not one of this face. */
export function addressOf(id: string): Address | undefined {
  const match = /^telegram:(-?\d+)(?::(\d+))?$/.exec(id);
  if (!match) return undefined;
  const [, chat, topic] = match;
  return topic === undefined
    ? { chat_id: Number(chat) }
    : { chat_id: Number(chat), message_thread_id: Number(topic) };
}
