/** People in the chats of the fake server: tests read as talk. */
import type {
  TelegramInlineKeyboardMarkup,
  TelegramMessage,
  TelegramUpdate,
  TelegramUser,
} from "@gramio/types";
import type { Bell } from "./bell.ts";
import { voteIn } from "./polls.ts";
import type { Updates } from "./updates.ts";
import type { FakeChat, Press, Typed, World } from "./world.ts";

/** A chat, or a topic in it, where somebody talks. */
export type Room = { readonly place: FakeChat; readonly topic?: number };

export type Person = {
  readonly user: TelegramUser;
  /** The person in another room. */
  in(room: Room): Person;
  /** Writes a message; gives the id of its update. */
  says(text: string): number;
  /** Replies to the newest message of the bot that wants a reply; gives the id of the update. */
  replies(text: string): number;
  /** Waits for a message of the bot, sent or changed since the person last did something, with these words. */
  sees(words: string): Promise<TelegramMessage>;
  /** Waits for a file of this name; gives its text. */
  receives(name: string): Promise<string>;
  /** Presses the button of this label on the newest message that has one; gives how the press is answered. */
  presses(label: string): Promise<Pressed>;
  /** Waits until a message of the bot has a button of this label. */
  seesButton(label: string): Promise<TelegramMessage>;
  /** Chooses these options in the newest poll that has them; gives the id of the update that tells of it. */
  votes(...options: readonly string[]): Promise<number>;
  /** Types words behind the bot's name in any chat; gives what is offered for them. */
  types(query: string): Inline;
  /** Everything the bot's messages in this room say now, oldest first. */
  screen(): string[];
};

type Pressed = { readonly id: string; answered(): Promise<NonNullable<Press["answer"]>> };

type Inline = { readonly id: string; offered(): Promise<NonNullable<Typed["answer"]>> };

export type PeopleDeps = { readonly world: World; readonly updates: Updates; readonly bell: Bell };

/** A person in a room. */
export function createPerson(deps: PeopleDeps, user: TelegramUser, room: Room): Person {
  const { world, updates, bell } = deps;
  let since = world.revision();
  const said = (content: Omit<TelegramUpdate, "update_id">): number => {
    since = world.revision();
    return updates.push(content);
  };
  const messages = (): TelegramMessage[] => fromBot(world, room).map(({ message }) => message);
  const screen = (): string[] => messages().map(wordsOf);
  const shown = (): string => screen().join("\n---\n");
  return {
    user,
    in: (other) => createPerson(deps, user, other),
    says: (text) => said({ message: world.post(room.place, user, { text }, room.topic) }),
    replies: (text) => {
      const wanting = messages().findLast(({ reply_markup: markup }) => markup && "force_reply" in markup);
      if (!wanting) throw new Error(`no message wants a reply among ${shown()}`);
      return said({ message: world.post(room.place, user, { text, reply_to_message: wanting }, room.topic) });
    },
    screen,
    sees: (words) =>
      bell.until(
        () =>
          fromBot(world, room).find(
            ({ message, revision }) => revision > since && wordsOf(message).includes(words),
          )?.message,
        `"${words}"`,
        shown,
      ),
    receives: (name) =>
      bell.until(
        () => {
          const found = messages().findLast(({ document }) => document?.file_name === name)?.document;
          return found && world.file(found.file_id)?.text;
        },
        `the file ${name}`,
        shown,
      ),
    seesButton: (label) =>
      bell.until(() => buttonIn(messages(), label)?.message, `the button "${label}"`, shown),
    votes: async (...options) => {
      const poll = await bell.until(() => pollWith(messages(), options), `a poll on ${options}`, shown);
      const places = options.map((wanted) => poll.options.findIndex(({ text }) => text === wanted));
      const told = voteIn(
        world,
        poll.id,
        user,
        places.toSorted((a, b) => a - b),
      );
      if (!told) throw new Error(`the clients would not let ${user.first_name} vote`);
      return Math.max(...told.map(said));
    },
    types: (query) => {
      const typed: Typed = { id: String(world.count()), tooOld: false };
      world.typed.set(typed.id, typed);
      updates.push({ inline_query: { id: typed.id, from: user, query, offset: "" } });
      return {
        id: typed.id,
        offered: () => bell.until(() => typed.answer, `results for "${query}"`, shown),
      };
    },
    presses: async (label) => {
      const { message, data } = await bell.until(
        () => buttonIn(messages(), label),
        `the button "${label}"`,
        shown,
      );
      const press: Press = { id: String(world.count()), tooOld: false };
      world.presses.set(press.id, press);
      said({ callback_query: { id: press.id, from: user, message, chat_instance: "1", data } });
      return {
        id: press.id,
        answered: () => bell.until(() => press.answer, `an answer to "${label}"`, shown),
      };
    },
  };
}

function fromBot(world: World, { place, topic }: Room) {
  return [...place.messages.values()].filter(
    ({ message }) => message.from?.id === world.bot.id && message.message_thread_id === topic,
  );
}

/** What a message says, be it text or a poll. */
function wordsOf({ text = "", poll }: TelegramMessage): string {
  if (!poll) return text;
  const options = poll.options.map((option) => option.text);
  return [poll.description, poll.question, ...options].join("\n");
}

function pollWith(messages: readonly TelegramMessage[], options: readonly string[]) {
  const polls = messages.flatMap(({ poll }) => (poll ? [poll] : []));
  return polls.findLast((poll) =>
    options.every((wanted) => poll.options.some(({ text }) => text === wanted)),
  );
}

function buttonIn(messages: readonly TelegramMessage[], label: string) {
  for (const message of messages.toReversed()) {
    const markup = message.reply_markup as TelegramInlineKeyboardMarkup | undefined;
    const buttons = markup?.inline_keyboard.flat() ?? [];
    const data = buttons.find(({ text }) => text === label)?.callback_data;
    if (data !== undefined) return { message, data };
  }
  return undefined;
}
