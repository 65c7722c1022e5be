/** The one declaration of a command: registration, completion, help and the README's table all come from it. */
import type { Action } from "./action.ts";
import type { Library } from "./knowledge/library.ts";
import type { Clock, Random, Reader, Store, Tx } from "./ports.ts";
import type { Bank } from "./quiz/bank.ts";
import type { Reply } from "./reply.ts";
import type { RawArguments, Request, Role } from "./request.ts";
import type { Texts } from "./texts/en.ts";

/** A parameter. `topic` is completed from the knowledge base; `topic-or-area` also takes an area's or a path's id. */
export type Param = {
  readonly name: string;
  readonly about: (texts: Texts) => string;
  readonly required: boolean;
} & (
  | { readonly kind: "topic" }
  | { readonly kind: "topic-or-area" }
  | { readonly kind: "area" }
  | { readonly kind: "path" }
  /** Free words, up to 300 characters or so many. */
  | { readonly kind: "text"; readonly most?: number }
  /** A time of day, HH:MM. */
  | { readonly kind: "time" }
  /** The name of a time zone. */
  | { readonly kind: "zone" }
  | { readonly kind: "integer"; readonly min: number; readonly max: number }
  | { readonly kind: "choice"; readonly choices: readonly string[] }
);

/** Arguments by parameter name; only those that were given, trimmed, never empty. */
export type Args = Readonly<Record<string, string>>;

/** What a handler is given. `change` is its only way to the store that writes. */
export type Call = {
  readonly request: Request;
  readonly args: Args;
  readonly texts: Texts;
  readonly library: Library;
  readonly bank: Bank;
  readonly clock: Clock;
  readonly random: Random;
  readonly commands: readonly Command[];
  readonly read: Store["read"];
  /**
   * One change of state with its replies, exactly once for this event. `work` may run again when the store was
   * busy. A `UserError` thrown in it rolls everything back and is said instead.
   */
  readonly change: (
    work: (tx: Tx, learner: number) => Promise<readonly Reply[]>,
  ) => Promise<readonly Reply[]>;
  /** Removes everything kept about the person, at once and without a trace in the outbox; false if nothing was kept. */
  readonly forget: () => Promise<boolean>;
  /** What the person may do in this place; asks the platform where the request does not say. */
  readonly role: () => Promise<Role>;
  /** The learner behind the request, if known already. */
  readonly learner: (reader: Reader) => Promise<number | undefined>;
};

/** Who sees a reply where others are. */
type Audience = "everyone" | "asker";

/** The audience of a command that is run with these arguments, which may not be checked yet. */
export function audienceOf({ audience }: Command, args: RawArguments): Audience {
  if (typeof audience === "string") return audience;
  return audience(typeof args === "string" ? {} : args);
}

type Presses = {
  readonly [K in Action["kind"]]?: (
    call: Call,
    action: Extract<Action, { kind: K }>,
  ) => Promise<readonly Reply[]>;
};

/** A command and the buttons it answers for. Names are 1-32 of `[a-z0-9_]` (Telegram), abouts at most 100 (Discord). */
export type Command = {
  readonly name: string;
  readonly about: (texts: Texts) => string;
  readonly params: readonly Param[];
  readonly examples: readonly string[];
  /** Who sees what it says; by its arguments where these decide it. */
  readonly audience: Audience | ((args: Args) => Audience);
  readonly access: "member" | "admin";
  /** Set where admins can do more with it than others: a menu of their own shows it first. */
  readonly adminsDoMore?: true;
  readonly contexts: readonly ("private" | "shared")[];
  /** Its entry in the menu of a message, where the platform has one; the message's text goes to its first parameter. */
  readonly onMessage?: (texts: Texts) => string;
  /** Its entry in the menu of a person, who is then named by the input. */
  readonly onPerson?: (texts: Texts) => string;
  readonly run: (call: Call) => Promise<readonly Reply[]>;
  readonly presses?: Presses;
  /** Takes a plain text that something waits for; undefined where nothing does. The first command that takes it has it. */
  readonly hears?: (call: Call, text: string) => Promise<readonly Reply[] | undefined>;
};

/** Declares a command; gives it its type. */
export function defineCommand(command: Command): Command {
  return command;
}
