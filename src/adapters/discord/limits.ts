/** What Discord allows, each limit with its source, and how long the face waits for what. */

/** Characters over all text displays of a message (docs PR #8562; counted here in UTF-16 units, the stricter way). */
export const TEXT_CHARACTERS = 4000;

/** Processed bytes of a message's text, `BYTES_A_DISPLAY` for each text display included (docs issue #8554: above it, HTTP 500). */
export const TEXT_BYTES = 10_170;
export const BYTES_A_DISPLAY = 12;

/** Components of a message, nested ones counted (docs, Components V2). */
export const COMPONENTS = 40;

/** Buttons of an action row (docs, Action Row). */
export const ROW_BUTTONS = 5;

/** Text displays of one message: with five, four rules and the container there is room for 25 buttons (our own). */
export const TEXT_DISPLAYS = 5;

/** Letters of a masked link's address: every message that a long link goes through repeats it (our own). */
export const LINK = 1000;

/** UTF-16 units of a button's label (docs, Button). */
export const LABEL = 80;

/** UTF-16 units of an option's label in a select (docs, String Select). */
export const OPTION = 100;

/** Letters of a custom id (docs, Component Reference). */
export const CUSTOM_ID = 100;

/** Letters of a modal's title and of a label in it (docs, Modal and Label). */
export const MODAL_LABEL = 45;

/** Letters that can be typed into a modal; no name and no number is as long (our own). */
export const MODAL_TEXT = 100;

/** Bytes of the files of a message, where the channel allows no more (docs, Uploading Files: 10 MiB), less what surrounds them. */
export const FILE_BYTES = 10 * 1024 * 1024 - 64 * 1024;

/** Bytes of a posted interaction; a message command brings one message along (our own bound). */
export const INTERACTION_BYTES = 1_000_000;

/** Choices of an answer to autocomplete or of an option, and the letters of a choice's name or value (docs, Application Commands). */
export const CHOICES = 25;
export const CHOICE = 100;

/** Letters of a person's name that are kept; Discord allows 32. */
export const NAME = 64;

/** How long an interaction's token can be used, in milliseconds (docs, Receiving and Responding). */
export const TOKEN_LIFE = 15 * 60_000;

/** Message flags (docs, Message Flags): seen by the asker alone; "is thinking"; made of components. */
export const EPHEMERAL = 1 << 6;
export const LOADING = 1 << 7;
export const COMPONENTS_V2 = 1 << 15;

/** Permissions (docs, Permissions): either of these makes an admin. */
export const ADMINISTRATOR = 1n << 3n;
export const MANAGE_GUILD = 1n << 5n;

/** What an invitation asks for: View Channels, Send Messages, Send Messages in Threads. */
export const INVITED_PERMISSIONS = (1n << 10n) | (1n << 11n) | (1n << 38n);

/** How long the face waits, in milliseconds. */
export type Timings = {
  /** When an interaction that has no answer yet is put off; Discord gives up after 3 s (docs, Receiving and Responding). */
  readonly defer: number;
  /** How long a call may take. */
  readonly request: number;
  /** The pause before a call that failed without harm is made again: four tries fit into the three seconds. */
  readonly retry: number;
  /** The first and the longest pause between tries to connect; it doubles in between. */
  readonly connectFirst: number;
  readonly connectMost: number;
  /** How long a stop waits for answers under way, and for the connection to close; two seconds together. */
  readonly stop: number;
  readonly close: number;
};

export const TIMINGS: Timings = {
  defer: 1_000,
  request: 8_000,
  retry: 800,
  connectFirst: 1_000,
  connectMost: 60_000,
  stop: 1_500,
  close: 400,
};

/** Tries of a reply that nobody else will try again. */
export const SEND_TRIES = 4;
