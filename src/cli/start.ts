/** Starts the bot: puts core, storage and faces together, and takes them apart again in order. */
import { randomBytes, randomInt } from "node:crypto";
import { type Config, secretsOf } from "../config.ts";
import { type AppDeps, createApp } from "../core/app.ts";
import { commands } from "../core/commands/index.ts";
import type { HeardUpTo } from "../core/due.ts";
import type { Answered, CommunityDeps, Face, FaceDeps, PollDeps } from "../core/face.ts";
import { en } from "../core/texts/en.ts";
import { openStorage, type Storage } from "../storage/open.ts";
import { loadContent } from "./content.ts";
import { keepHouse } from "./housekeeping.ts";
import { createLog, scrubber } from "./log.ts";
import { saveFile } from "./save-file.ts";
import { createUnderWay } from "./under-way.ts";
import { wait } from "./wait.ts";

/** How the terminal was asked for; it runs only where no token is set. */
export type TerminalOptions = { readonly name: string; readonly json: boolean };

/** Milliseconds the outbox may take to finish the sends under way when the bot stops. */
const LAST_SENDS = 2000;
/** Of a webhook's secret token: 43 letters of `[A-Za-z0-9_-]`. */
const SECRET_BYTES = 32;
const RANDOM_STEPS = 2 ** 32;

const clock = (): Date => new Date();
const random = (): number => randomInt(RANDOM_STEPS) / RANDOM_STEPS;

/** Runs until a face gives up, the terminal ends, or the signal aborts. The exit code: 0, or 1 after a face gave up. */
export async function start(
  config: Config,
  root: string,
  terminal: TerminalOptions,
  stop: AbortSignal,
): Promise<number> {
  const webhookSecret = randomBytes(SECRET_BYTES).toString("base64url");
  const scrub = scrubber([...secretsOf(config), webhookSecret]);
  const log = createLog(config.logLevel, scrub, (line) => process.stderr.write(line));
  const content = loadContent(root);
  const storage = await openStorage(config.database, { clock, log, wait, random });
  const running = new Map<string, Face>();
  const askRole: AppDeps["askRole"] = async (place, actor) =>
    (await running.get(place.platform)?.roleOf(place, actor)) ?? "unknown";
  const made = { ...content, commands, store: storage.store, clock, random, log, texts: en, askRole };
  const app = createApp(made);
  const outbox = storage.createOutbox(
    (platform) => running.get(platform)?.messenger,
    async (tx, watch, fate) => {
      await app.settled(tx, watch, fate);
      house.stir();
    },
  );
  const underWay = createUnderWay();
  const handle: FaceDeps["handle"] = async (request) => {
    const answered = await underWay.during(request, () => app.handle(request));
    if (answered.queued) {
      outbox.wake(request.place.id);
      house.stir();
    }
    return scrubbed(answered, scrub);
  };
  const { suggest, cards, polled, pollSeen, left } = app;
  const moved: CommunityDeps["moved"] = async (from, to) => {
    await app.moved(from, to);
    outbox.wake(to);
  };
  const asked = { handle, suggest, cards, polled, pollSeen, moved, left, commands };
  const deps: FaceDeps & PollDeps & CommunityDeps = { ...asked, texts: en, clock, random, log, wait };
  const ending = new AbortController();
  const heardUpTo: HeardUpTo = (platform) => {
    const face = running.get(platform);
    return face && underWay.before(platform, face.heardUpTo());
  };
  const keeping = { app, storage, clock, log, wait, heardUpTo, wake: outbox.wake };
  const house = keepHouse(keeping, ending.signal);
  const { faces, ended } = await startFaces(config, { ...deps, webhookSecret }, terminal, outbox.idle);
  for (const face of faces) running.set(face.platform, face);
  outbox.drain();
  const failure = await Promise.race([ended, aborted(stop), ...faces.map((face) => face.failed)]);
  if (failure) process.stderr.write(`${scrub(failure)}\n`);
  ending.abort();
  await Promise.all(faces.map((face) => face.stop()));
  await outbox.stop(LAST_SENDS);
  await close(storage, house.kept);
  return failure ? 1 : 0;
}

type Started = { readonly faces: readonly Face[]; readonly ended: Promise<undefined> };

/** The faces with a token, each loaded only when it is used; the terminal where there is none. */
async function startFaces(
  config: Config,
  deps: FaceDeps & PollDeps & CommunityDeps & { readonly webhookSecret: string },
  options: TerminalOptions,
  settled: () => Promise<void>,
): Promise<Started> {
  const faces: Promise<Face>[] = [];
  if (config.discord) faces.push(startDiscordFace(config.discord, deps));
  if (config.telegram) faces.push(startTelegramFace(config.telegram, deps, deps.webhookSecret));
  if (faces.length > 0) return { faces: await Promise.all(faces), ended: new Promise(() => {}) };
  const { startTerminal } = await import("../adapters/terminal/start.ts");
  const streams = { input: process.stdin, output: process.stdout };
  const face = startTerminal({
    ...deps,
    ...options,
    ...streams,
    run: randomBytes(6).toString("hex"),
    settled,
    save: (name, text) => saveFile(process.cwd(), name, text),
  });
  return { faces: [face], ended: face.ended.then(() => undefined) };
}

async function startDiscordFace(config: NonNullable<Config["discord"]>, deps: FaceDeps): Promise<Face> {
  const { startDiscord } = await import("../adapters/discord/start.ts");
  const { token, api, door } = config;
  return startDiscord({ ...deps, token, ...(api ? { apiRoot: api } : {}), ...(door ? { door } : {}) });
}

async function startTelegramFace(
  { token, api, webhook }: NonNullable<Config["telegram"]>,
  deps: FaceDeps & PollDeps & CommunityDeps,
  secret: string,
): Promise<Face> {
  const { startTelegram } = await import("../adapters/telegram/start.ts");
  const hook = webhook ? { webhook: { ...webhook, secret } } : {};
  return startTelegram({ ...deps, token, ...(api ? { apiRoot: api } : {}), ...hook });
}

function scrubbed(answered: Answered, scrub: (text: string) => string): Answered {
  const said = JSON.stringify(answered);
  const clean = scrub(said);
  return clean === said ? answered : (JSON.parse(clean) as Answered);
}

function aborted(signal: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(undefined);
    signal.addEventListener("abort", () => resolve(undefined), { once: true });
  });
}

async function close(storage: Storage, house: Promise<void>): Promise<void> {
  await house;
  await storage.close();
}
