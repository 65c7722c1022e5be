/** A strict fake Discord on loopback for the real discord.js: REST, gateway, and people to talk with. */
import { type KeyObject, sign } from "node:crypto";
import type { AddressInfo } from "node:net";
import type { FixedClock } from "../clock.ts";
import { createGateway, type Gateway } from "./gateway.ts";
import { type Person, personIn } from "./person.ts";
import { createRest, type Rest } from "./rest.ts";
import { createWorld, type Spot, type World } from "./world.ts";

/** The places of the fake: a guild's channel and thread, a guild without the bot, a group, and chats with the bot. */
type Spots = {
  readonly general: Spot;
  readonly thread: Spot;
  readonly foreign: Spot;
  readonly group: Spot;
  readonly dm: Spot;
};

export type FakeDiscord = Pick<
  World,
  "clock" | "token" | "application" | "calls" | "invalid" | "messages" | "until"
> & {
  /** What a face takes as `apiRoot`. */
  readonly apiRoot: string;
  readonly world: World;
  readonly gateway: Gateway;
  readonly spots: Spots;
  readonly fail: Rest["fail"];
  /** From now on interactions are posted to this address, signed with the key, and nothing comes over the gateway. */
  postTo(url: string, key: KeyObject): void;
  /** Somebody of this name in the guild's channel. */
  user(name: string, more?: Partial<Pick<Person["user"], "nick" | "global_name" | "permissions">>): Person;
  /** Resolves when the bot has looked at its commands and, where they differ, written them. */
  settled(): Promise<void>;
  close(): Promise<void>;
};

/** Starts a fake on a free port. `heartbeat` in milliseconds. */
export async function startFakeDiscord(
  options: { readonly clock?: FixedClock; readonly heartbeat?: number } = {},
): Promise<FakeDiscord> {
  const world = createWorld(options.clock);
  const port = (): number => (rest.server.address() as AddressInfo).port;
  const url = (): string => `ws://127.0.0.1:${port()}/gateway`;
  const gateway = createGateway(world, url, options.heartbeat ?? 41_250);
  const limit = { total: 1000, remaining: 999, reset_after: 14_400_000, max_concurrency: 1 };
  let post: ((data: unknown) => void) | undefined;
  const delivery: Gateway = {
    ...gateway,
    dispatch: (type, data) => (post ? post(data) : gateway.dispatch(type, data)),
  };
  const rest = createRest(world, () => ({ url: url(), shards: 1, session_start_limit: limit }));
  rest.server.on("upgrade", gateway.upgrade);
  await new Promise<void>((resolve) => rest.server.listen(0, "127.0.0.1", resolve));
  const spots = createSpots(world);
  const { clock, token, application, calls, invalid, messages, until } = world;
  return {
    ...{ clock, token, application, calls, invalid, messages, until, world, gateway, spots },
    apiRoot: `http://127.0.0.1:${port()}/api`,
    fail: rest.fail,
    postTo: (url, key) => {
      post = (data) => void signedPost(url, key, JSON.stringify(data));
    },
    user: (name, more = {}) => {
      const user = {
        id: world.nextId(),
        username: name,
        global_name: null,
        nick: null,
        permissions: 1024n,
        ...more,
      };
      return personIn(world, delivery, user, spots.general);
    },
    settled: () => until("the commands to be registered", () => isSettled(world) || undefined).then(() => {}),
    close: () => {
      gateway.close();
      rest.server.closeAllConnections();
      return new Promise((resolve) => rest.server.close(() => resolve()));
    },
  };
}

/** Posts as Discord does; gives the answer's code and body. */
export async function signedPost(
  url: string,
  key: KeyObject,
  body: string,
): Promise<{ readonly code: number; readonly text: string }> {
  const timestamp = "1772442000";
  const signature = sign(null, Buffer.from(timestamp + body), key).toString("hex");
  const headers = {
    "content-type": "application/json",
    "x-signature-ed25519": signature,
    "x-signature-timestamp": timestamp,
  };
  const response = await fetch(url, { method: "POST", body, headers });
  return { code: response.status, text: await response.text() };
}

function createSpots(world: World): Spots {
  const [general, thread, foreign, group, dm] = [1, 2, 3, 4, 5].map(() => world.nextId()) as [
    string,
    string,
    string,
    string,
    string,
  ];
  for (const channel of [general, thread, dm]) world.channels.set(channel, "open");
  return {
    general: { channel: general, type: 0, context: 0, install: 0, guild: world.guild },
    thread: { channel: thread, type: 11, context: 0, install: 0, guild: world.guild, parent: general },
    foreign: { channel: foreign, type: 0, context: 0, install: 1, guild: world.nextId() },
    group: { channel: group, type: 3, context: 2, install: 1 },
    dm: { channel: dm, type: 1, context: 1, install: 0 },
  };
}

/** The commands were read and found right, or written. */
function isSettled({ calls, commands }: World): boolean {
  const own = calls.filter(({ path, status }) => path.endsWith("/commands") && status === 200);
  return own.some(({ method }) => method === "PUT") || (own.length > 0 && commands.length > 0);
}
