/** The HTTP server for those who run without a gateway: lets in what Discord has signed, and hands it on. */
import { createPublicKey, type KeyObject, verify } from "node:crypto";
import type { APIInteraction } from "discord.js";
import { fastify } from "fastify";
import type { FaceDeps } from "../../core/face.ts";
import { aborted } from "./aborted.ts";
import type { Api } from "./api.ts";
import { backoff } from "./backoff.ts";
import { INTERACTION_BYTES, type Timings } from "./limits.ts";

/** Where interactions are posted to. */
export type HttpDoor = {
  /** The application's public key: 64 hexadecimal digits (portal, General Information). */
  readonly publicKey: string;
  readonly host: string;
  readonly port: number;
};

export type DoorDeps = Pick<FaceDeps, "log" | "wait"> & {
  readonly door: HttpDoor;
  readonly api: Api;
  readonly timings: Timings;
  readonly onReady: (application: string, name: string) => void;
  readonly onInteraction: (interaction: APIInteraction) => void;
  readonly onHearing: (shard: number, heard: boolean) => void;
};

/** The one path that is answered. */
const PATH = "/discord";
/** What stands before the 32 bytes of an Ed25519 key in its general form (RFC 8410). */
const SPKI = "302a300506032b6570032100";

/**
 * Listens until `ended`: a PING is answered, everything else is accepted with 202 and answered over REST (docs,
 * Interaction Callback). 401 without a right signature, 404 for another path. A port that is taken is waited for.
 */
export async function runDoor(deps: DoorDeps, ended: AbortSignal): Promise<void> {
  const app = createApp(deps);
  for (let attempt = 1; !ended.aborted; attempt += 1) {
    try {
      await app.listen({ host: deps.door.host, port: deps.door.port });
      break;
    } catch (error) {
      deps.log.warn("discord: can't listen", { reason: String(error), attempt });
      await deps.wait(backoff(attempt, deps.timings), ended);
    }
  }
  deps.onHearing(0, true);
  await introduce(deps, ended);
  await aborted(ended);
  deps.onHearing(0, false);
  await app.close();
}

/** Asks who the bot is, again until Discord says so. */
async function introduce({ api, onReady, log, wait, timings }: DoorDeps, ended: AbortSignal): Promise<void> {
  for (let attempt = 1; !ended.aborted; attempt += 1) {
    const outcome = await api.application();
    if (outcome.kind === "done") return onReady(outcome.value.id, outcome.value.name);
    log.warn("discord: can't connect", { reason: outcome.reason, attempt });
    await wait(backoff(attempt, timings), ended);
  }
}

function createApp({ door, onInteraction }: DoorDeps) {
  const key = keyOf(door.publicKey);
  const app = fastify({ bodyLimit: INTERACTION_BYTES });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", { parseAs: "string" }, (_request, body, done) => done(null, body));
  app.setNotFoundHandler((_, reply) => reply.code(404).send());
  app.post(PATH, async ({ headers, body }, reply) => {
    const text = typeof body === "string" ? body : "";
    if (!isSigned(key, headers, text)) return reply.code(401).send();
    const interaction = parsed(text);
    if (!interaction) return reply.code(400).send();
    if (interaction.type === 1) return reply.send({ type: 1 });
    onInteraction(interaction);
    return reply.code(202).send();
  });
  return app;
}

function keyOf(hex: string): KeyObject {
  return createPublicKey({ key: Buffer.from(SPKI + hex, "hex"), format: "der", type: "spki" });
}

/** The signature is over the time stamp and the body as they came (docs, Security and Authorization). */
function isSigned(key: KeyObject, headers: Readonly<Record<string, unknown>>, body: string): boolean {
  const signature = headers["x-signature-ed25519"];
  const timestamp = headers["x-signature-timestamp"];
  if (typeof signature !== "string" || typeof timestamp !== "string") return false;
  if (!/^[0-9a-f]{128}$/i.test(signature)) return false;
  return verify(null, Buffer.from(timestamp + body), key, Buffer.from(signature, "hex"));
}

function parsed(text: string): APIInteraction | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isOne = typeof value === "object" && value !== null && "type" in value;
    return isOne ? (value as APIInteraction) : undefined;
  } catch {
    return undefined;
  }
}
