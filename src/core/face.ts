/** The door between the core and a face: what a face is given, and what it gives back. */
import type { Command } from "./command.ts";
import type { Clock, Log, Messenger, Polled, Random, SeenPoll } from "./ports.ts";
import type { Reply, Shared } from "./reply.ts";
import type { Actor, Place, Request, Role } from "./request.ts";
import type { Texts } from "./texts/en.ts";
import type { Languages } from "./texts/languages.ts";

/**
 * The core's answer to a request. `queued` replies were committed to the outbox and are sent by it through the
 * face's messenger; the face itself sends the others. `again`: the store could not work just now, nothing was kept,
 * and the same request may be handed on once more.
 */
export type Answered = {
  readonly replies: readonly Reply[];
  readonly queued: boolean;
  readonly again?: true;
};

/** One completion: what is shown, and what is sent when it is chosen (at most 100 characters each). */
export type Suggestion = { readonly label: string; readonly value: string };

/**
 * Something to put into a chat among other people: what it is, a title and a line about it in plain text (at most 200
 * characters), and a reply without controls that stands for itself.
 */
export type Card = {
  readonly what: Shared;
  readonly title: string;
  readonly summary: string;
  readonly reply: Reply;
};

/** What every face is given. `handle` never rejects. */
export type FaceDeps = {
  readonly handle: (request: Request) => Promise<Answered>;
  /** Up to 25 completions for what has been typed into a parameter of a command. Synchronous and quick. */
  readonly suggest: (command: string, param: string, typed: string) => readonly Suggestion[];
  /** Up to 50 cards for what has been typed, the best first. Synchronous and quick; nothing is stored about it. */
  readonly cards: (typed: string) => readonly Card[];
  readonly commands: readonly Command[];
  readonly texts: Texts;
  /** The languages of menus beside English; those there are unless told. */
  readonly languages?: Languages;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  /** Resolves after so many milliseconds, or at once when the signal aborts. Never rejects. */
  readonly wait: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
};

/** What a face is given besides, whose platform has quiz polls: a vote there names nothing but the poll. */
export type PollDeps = {
  /** A quiz poll by the platform's id of it; undefined where it is not known (yet). Throws `StoreError`. */
  readonly polled: (poll: string) => Promise<Polled | undefined>;
  /** Told of a quiz poll as it is shown, so that one whose sending was in doubt is known. Throws `StoreError`. */
  readonly pollSeen: (poll: SeenPoll) => Promise<void>;
};

/** What a face is told to do about communities that change by themselves. Both throw `StoreError`. */
export type CommunityDeps = {
  /** A community has got another id; its places' ids begin with it. Twice is as once. */
  readonly moved: (from: string, to: string) => Promise<void>;
  /** The bot was removed from it. */
  readonly left: (community: string) => Promise<void>;
};

/**
 * A started face. `messenger` sends what the outbox holds; `stop` ends it within two seconds: no new request is
 * taken, those under way are finished. `failed` settles only if the face gives up for good, with the sentence
 * that says why.
 */
export type Face = {
  readonly platform: string;
  readonly messenger: Messenger;
  /** Up to which moment the face has handed on everything that happened; stands still while it is cut off. */
  heardUpTo(): Date;
  /** What the platform says that a person may do in a place; `unknown` where it can't be asked. Never rejects. */
  roleOf(place: Place, actor: Actor): Promise<Role>;
  readonly failed: Promise<string>;
  stop(): Promise<void>;
};
