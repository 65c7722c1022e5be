/** What a face hands to the core: one event of a platform as plain data. */

/** What the platform says the person may do in this place; `unknown` where it did not say. */
export type Role = "member" | "admin" | "unknown";

/** Who acts. `id` is unique over all platforms ("telegram:42") and is never taken apart by the core. */
export type Actor = {
  readonly id: string;
  readonly platform: string;
  readonly name: string;
  readonly locale: string;
  readonly role: Role;
};

/**
 * Where it happens. A thread or forum topic is a place of its own; `community` (guild, group or the private
 * chat itself) is the scope of boards. The id is made and read by the face alone.
 */
export type Place = {
  readonly id: string;
  readonly platform: string;
  readonly community: string;
  readonly parent?: string;
  readonly kind: "private" | "shared";
};

/** Named arguments where the platform has typed options, else the text behind the command. */
export type RawArguments = Readonly<Record<string, string>> | string;

/**
 * What the person did. A press carries the token of an action, which only the core decodes; so does a vote, what was
 * chosen in a quiz poll, which has shown by itself what was right. A text in a shared
 * place is handed on only where it replies to a message of the bot, named by `replyTo`.
 */
export type Input =
  | {
      readonly kind: "command";
      readonly name: string;
      readonly args: RawArguments;
      /** The id of the actor in whose menu it was chosen. */
      readonly person?: string;
    }
  | { readonly kind: "press"; readonly token: string; readonly values?: readonly string[] }
  | { readonly kind: "vote"; readonly token: string; readonly values: readonly string[] }
  | { readonly kind: "text"; readonly text: string; readonly replyTo?: string };

/**
 * One event. `event` is the platform's own id of it with the bot's id in front, the key of "exactly once".
 * `order` sorts events as the platform does. `target` is the face's own note of what a reply replaces or
 * answers (a message, an interaction); the core stores it and hands it back unread. `undated`: the platform gives no
 * time of the event, so that `at` is when it was received.
 */
export type Request = {
  readonly event: string;
  readonly order: string;
  readonly at: Date;
  readonly actor: Actor;
  readonly place: Place;
  readonly input: Input;
  readonly target?: string;
  readonly undated?: true;
};
