/** Quiz polls of the fake server: who chose what, and when no one may any more. */
import type { TelegramMessage, TelegramPoll, TelegramUpdate, TelegramUser } from "@gramio/types";
import { badRequest } from "./refusal.ts";
import type { Content, FakeChat, World } from "./world.ts";

/** A poll as it stands, in the message that shows it. */
export type FakePoll = {
  poll: TelegramPoll;
  readonly place: FakeChat;
  readonly message: number;
  /** When it closes by itself, in milliseconds of the wall clock. */
  readonly closesAt: number;
  /** What each person chose. */
  readonly votes: Map<number, readonly number[]>;
};

type Payload = Record<string, unknown>;

/** Makes the poll of a sendPoll call, and the message that shows it. */
export function postPoll(world: World, place: FakeChat, payload: Payload, topic?: number): TelegramMessage {
  const options = payload.options as readonly { readonly text: string }[];
  const poll: TelegramPoll = {
    id: String(5_000_000_000 + world.count()),
    question: String(payload.question),
    options: options.map(({ text }, index) => ({ persistent_id: `o${index}`, text, voter_count: 0 })),
    total_voter_count: 0,
    is_closed: false,
    is_anonymous: payload.is_anonymous !== false,
    type: payload.type === "quiz" ? "quiz" : "regular",
    allows_multiple_answers: payload.allows_multiple_answers === true,
    allows_revoting: payload.allows_revoting === true,
    members_only: false,
    correct_option_ids: payload.correct_option_ids as number[],
    explanation: String(payload.explanation ?? ""),
    description: String(payload.description ?? ""),
  };
  const { reply_markup } = payload as Pick<TelegramMessage, "reply_markup">;
  const content = reply_markup ? { poll, reply_markup } : { poll };
  const message = world.post(place, world.bot, content, topic);
  const { open_period: seconds = Number.POSITIVE_INFINITY } = payload as { open_period?: number };
  const closesAt = Date.now() + seconds * 1_000;
  world.polls.set(poll.id, { poll, place, message: message.message_id, closesAt, votes: new Map() });
  return message;
}

/** Closes the poll of a message for good; its buttons are those of the call. Throws what the real server says. */
export function closePoll(world: World, message: TelegramMessage, markup: unknown): TelegramPoll {
  const known = world.polls.get(message.poll?.id ?? "");
  if (!known) throw badRequest("message with poll to stop not found");
  if (isClosed(known)) throw badRequest("poll has already been closed");
  known.poll = { ...known.poll, is_closed: true };
  const { reply_markup: _, ...rest } = message;
  const buttons = markup === undefined ? {} : { reply_markup: markup };
  world.change(known.place, rest as TelegramMessage, { poll: known.poll, ...buttons } as Content);
  return known.poll;
}

/**
 * A person chooses options of a poll; gives the updates that tell of it. Undefined where the clients would not let it
 * happen: the poll is closed, or the person has chosen before.
 */
export function voteIn(
  world: World,
  id: string,
  user: TelegramUser,
  places: readonly number[],
): readonly Omit<TelegramUpdate, "update_id">[] | undefined {
  const known = world.polls.get(id);
  if (!known || isClosed(known) || known.votes.has(user.id)) return undefined;
  known.votes.set(user.id, places);
  const options = known.poll.options.map((option, place) =>
    places.includes(place) ? { ...option, voter_count: option.voter_count + 1 } : option,
  );
  known.poll = { ...known.poll, options, total_voter_count: known.votes.size };
  const option_persistent_ids = places.map((place) => `o${place}`);
  return [
    { poll: known.poll },
    { poll_answer: { poll_id: id, user, option_ids: [...places], option_persistent_ids } },
  ];
}

function isClosed({ poll, closesAt }: FakePoll): boolean {
  return poll.is_closed || Date.now() >= closesAt;
}
