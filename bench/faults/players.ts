/** People who play against the running bot as people do: they press what is there, wait, and try again. */
import { setTimeout as sleep } from "node:timers/promises";
import type { TelegramUser } from "@gramio/types";
import type { Random } from "../../src/core/ports.ts";
import type { FakeChat } from "../../tests/support/telegram/world.ts";
import type { Button, Poll, Stage } from "./stage.ts";

/**
 * An answer of which the person was told that it is taken: by the bot or, in a room, by Telegram itself, which shows a
 * vote as given. `vote` is its update; one of a person who had not joined may come after the last of those who had.
 */
export type Acknowledged = {
  readonly session: string;
  readonly ordinal: number;
  readonly identity: string;
  readonly vote?: number;
};

export type Table = {
  readonly stage: Stage;
  readonly random: Random;
  readonly acknowledged: Acknowledged[];
  /** The sessions that somebody asked to go on with, which shows their question once more. */
  readonly resumed: string[];
};

/** Questions of a session, and milliseconds between two looks at the screen. */
const LENGTH = 5;
const BLINK = 150;
/** A person who sees nothing happen types the command again; a session that takes longer is stuck. */
const AGAIN = 12_000;
const LONGEST = 15 * 60_000;
const SLOW = 4_000;

const VERDICT = /^(Right|Not quite|No guess)/;
const LOCKED = /^Locked in/;
const GONE = "That quiz is over";
const OVER = /^(Quiz finished|Quiz stopped|The quiz is over|The quiz was stopped|.*closed\.$)/;

/** Plays a quiz alone; false when it came to no end. */
export async function playAlone(table: Table, user: TelegramUser, place: FakeChat): Promise<boolean> {
  const { stage, random } = table;
  const seen = stage.texts(place).length;
  const fresh = (): boolean => stage.texts(place).length > seen;
  return playOn(
    table,
    user,
    place,
    `/quiz ${LENGTH}`,
    (text) => fresh() && OVER.test(text),
    () => {
      const poll = fresh() ? stage.poll(user, place) : undefined;
      if (poll && random() < 0.9) return poll;
      const there = fresh() ? stage.buttons(place) : [];
      const newest = there.filter(({ message }) => message === there[0]?.message);
      noteVote(table, user, newest);
      const options = newest.filter(({ data }) => data.startsWith("a."));
      const option = options[Math.floor(random() * options.length)];
      return option ?? newest.find(({ data }) => /^[nir]\./.test(data));
    },
  );
}

/** One of several who play together; the host opens and leads. False when it came to no end. */
export async function playTogether(
  table: Table,
  user: TelegramUser,
  place: FakeChat,
  role: "host" | "guest",
  isOver: () => boolean,
): Promise<boolean> {
  const { stage, random } = table;
  const done = new Set<string>();
  const once = (button: Button | undefined): Button | undefined => {
    const key = button?.data
      .split(".")
      .slice(0, button.data.startsWith("g.") ? 3 : 4)
      .join(".");
    if (!button || key === undefined || done.has(key)) return undefined;
    done.add(key);
    return button;
  };
  const command = role === "host" ? `/quiz ${LENGTH} together` : undefined;
  return playOn(
    table,
    user,
    place,
    command,
    () => isOver(),
    () => {
      const poll = stage.poll(user, place);
      if (poll) return poll;
      const there = stage.buttons(place);
      const newest = there.filter(({ message }) => message === there[0]?.message);
      const guesses = newest.filter(({ data }) => data.startsWith("g."));
      const guess = once(guesses[Math.floor(random() * guesses.length)]);
      if (guess) return guess;
      if (role === "guest") return once(newest.find(({ data }) => data.endsWith(".join")));
      return newest.find(({ data }) => /\.(start|next)$/.test(data) && random() < 0.2);
    },
  );
}

async function playOn(
  table: Table,
  user: TelegramUser,
  place: FakeChat,
  command: string | undefined,
  isOver: (newest: string) => boolean,
  choose: () => Button | Poll | undefined,
): Promise<boolean> {
  const { stage, random, acknowledged } = table;
  const look = (): string =>
    [stage.texts(place)[0], ...stage.buttons(place).map(({ label }) => label)].join();
  const began = performance.now();
  let moved = Number.NEGATIVE_INFINITY;
  let pressedAt: string | undefined;
  while (performance.now() - began < LONGEST) {
    if (isOver(stage.texts(place)[0] ?? "")) return true;
    // Who has pressed waits a moment for the message to change.
    const screen = look();
    const waits = screen === pressedAt && performance.now() - moved < SLOW;
    const button = waits ? undefined : choose();
    if (button && "poll" in button) {
      pressedAt = screen;
      const vote = stage.vote(user, button, Math.floor(random() * button.places));
      noteGuess(table, user, stage.buttons(place), vote);
      moved = performance.now();
    } else if (button) {
      if (button.data.startsWith("r.")) table.resumed.push(button.data.slice(2));
      pressedAt = screen;
      const told = await stage.press(user, button);
      note(acknowledged, user, button, told);
      // Whoever is told so missed the end, whose message was lost, and asks for another quiz at once.
      moved = told?.startsWith(GONE) ? Number.NEGATIVE_INFINITY : performance.now();
    } else if (command && performance.now() - moved > AGAIN) {
      stage.say(user, place, command);
      moved = performance.now();
    }
    await sleep(BLINK);
  }
  return false;
}

/** The bot has taken a vote of a quiz alone once it offers the reasons. */
function noteVote({ acknowledged }: Table, user: TelegramUser, newest: readonly Button[]): void {
  const [, session = "", ordinal = ""] =
    newest.find(({ data }) => data.startsWith("wy."))?.data.split(".") ?? [];
  const identity = `telegram:${user.id}`;
  if (session !== "") acknowledged.push({ session, ordinal: Number.parseInt(ordinal, 36), identity });
}

/** The room of a poll is named by the buttons under it. */
function noteGuess(
  { acknowledged }: Table,
  user: TelegramUser,
  there: readonly Button[],
  vote?: number,
): void {
  const beside = there.find(({ data }) => /^j\..*\.skip$/.test(data));
  const [, session = "", ordinal = ""] = beside?.data.split(".") ?? [];
  if (!beside || vote === undefined || beside.message !== there[0]?.message) return;
  acknowledged.push({
    session,
    ordinal: Number.parseInt(ordinal, 36),
    identity: `telegram:${user.id}`,
    vote,
  });
}

function note(list: Acknowledged[], user: TelegramUser, { data }: Button, told: string | undefined): void {
  const [letter = "", session = "", ordinal = ""] = data.split(".");
  const isAnswer = /^[ai]$/.test(letter)
    ? VERDICT.test(told ?? "")
    : letter === "g" && LOCKED.test(told ?? "");
  if (isAnswer)
    list.push({ session, ordinal: Number.parseInt(ordinal, 36), identity: `telegram:${user.id}` });
}
