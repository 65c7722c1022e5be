/** The state of the fake Discord: who is where, what was said, and what the bot did. */
import type { FixedClock } from "../clock.ts";
import { fixedClock } from "../clock.ts";
import type { Upload } from "../multipart.ts";

export type User = {
  readonly id: string;
  readonly username: string;
  readonly global_name: string | null;
  readonly nick: string | null;
  /** Bits of the member's permissions in guilds. */
  readonly permissions: bigint;
};

/** A channel, how the app got there (0 guild, 1 user install), and the interaction context (0 guild, 1 bot DM, 2 other chats). */
export type Spot = {
  readonly channel: string;
  readonly type: 0 | 1 | 3 | 11;
  readonly context: 0 | 1 | 2;
  readonly install: 0 | 1;
  readonly guild?: string;
  readonly parent?: string;
};

export type Message = {
  readonly id: string;
  readonly channel: string;
  /** Who alone sees it, if it is ephemeral. */
  readonly visibleTo?: string;
  flags: number;
  components: readonly unknown[];
  content: string;
  files: readonly Upload[];
  edits: number;
  deleted: boolean;
};

export type Interaction = {
  readonly id: string;
  readonly token: string;
  /** 2 command, 3 component, 4 autocomplete, 5 modal. */
  readonly type: 2 | 3 | 4 | 5;
  readonly user: User;
  readonly spot: Spot;
  readonly createdAt: number;
  readonly pressed?: Message;
  /** The type of the callback that acknowledged it. */
  acknowledged?: number;
  original?: Message;
  followUps: number;
  choices?: readonly { readonly name: string; readonly value: string }[];
  /** The modal it was answered with. */
  modal?: Modal;
};

/** A window with text inputs. */
export type Modal = {
  readonly custom_id: string;
  readonly title: string;
  readonly components: readonly {
    readonly label: string;
    readonly component: {
      readonly custom_id: string;
      readonly min_length?: number;
      readonly max_length?: number;
    };
  }[];
};

/** A call of the bot, with the status it was answered with. */
export type Call = {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly files: readonly Upload[];
  readonly authorized: boolean;
  status: number;
};

/** A body that Discord would refuse, and why. */
type Invalid = {
  readonly path: string;
  readonly problems: readonly string[];
  readonly body: unknown;
};

export type World = {
  readonly clock: FixedClock;
  readonly token: string;
  readonly application: string;
  readonly guild: string;
  readonly messages: Message[];
  readonly interactions: Map<string, Interaction>;
  readonly calls: Call[];
  readonly invalid: Invalid[];
  /** Channels the bot can post in, and what it is told in those where it can't. */
  readonly channels: Map<string, "open" | { readonly status: number; readonly code: number }>;
  commands: readonly unknown[];
  /** A new snowflake of this moment. */
  nextId(): string;
  /** To be called after every change; wakes those who wait. */
  changed(): void;
  /** Resolves with what `look` finds, as soon as it finds something; rejects after `patience` ms, two seconds unless said. */
  until<T>(what: string, look: () => T | undefined | false, patience?: number): Promise<T>;
};

const EPOCH = 1_420_070_400_000n;
const PATIENCE = 15_000;

/** A world without people. Snowflakes and deadlines go by `clock`. */
export function createWorld(clock: FixedClock = fixedClock()): World {
  const watchers = new Set<() => void>();
  let count = 0n;
  const nextId = (): string => {
    count += 1n;
    return String(((BigInt(clock().getTime()) - EPOCH) << 22n) | (count & 0x3fffffn));
  };
  const application = nextId();
  return {
    clock,
    token: `${Buffer.from(application).toString("base64url")}.GfAkE0.${"s3cret".repeat(6)}`,
    application,
    guild: nextId(),
    messages: [],
    interactions: new Map(),
    calls: [],
    invalid: [],
    channels: new Map(),
    commands: [],
    nextId,
    changed: () => {
      for (const watcher of [...watchers]) watcher();
    },
    until: (what, look, patience = PATIENCE) => wait(watchers, what, look, patience),
  };
}

function wait<T>(
  watchers: Set<() => void>,
  what: string,
  look: () => T | undefined | false,
  patience: number,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      watchers.delete(check);
      reject(new Error(`waited in vain for ${what}`));
    }, patience);
    const check = (): void => {
      const found = look();
      if (found === undefined || found === false) return;
      clearTimeout(timer);
      watchers.delete(check);
      resolve(found);
    };
    watchers.add(check);
    check();
  });
}
