/** The HTTP server behind a webhook: lets in what Telegram posts, and answers when it is committed. */
import { createHash, timingSafeEqual } from "node:crypto";
import type { TelegramUpdate } from "@gramio/types";
import { type FastifyInstance, type FastifyRequest, fastify } from "fastify";
import { UPDATE_BYTES } from "./limits.ts";

/** Where updates are posted to, and where they arrive. */
export type Webhook = {
  /** The public address; its path is the path that is listened on. */
  readonly url: string;
  readonly host: string;
  readonly port: number;
  /** Shows that a request is Telegram's: 1-256 of `[A-Za-z0-9_-]`. It never appears in the log. */
  readonly secret: string;
};

export type DoorDeps = {
  readonly webhook: Webhook;
  /** Handles an update; whether it is committed. */
  readonly take: (update: TelegramUpdate) => Promise<boolean>;
  readonly stopping: AbortSignal;
};

/** Milliseconds a request may take to arrive. */
const ARRIVAL = 10_000;

/**
 * A door that listens. It answers 200 once an update is committed and 500 when it failed, 503 from the stop on, so
 * that Telegram sends it again; 404 for another path, 403 without the secret, 413 for what is too long, 400 for what
 * is no update. Nothing of a request is logged or said back. Throws when the port can't be had.
 */
export async function openDoor(deps: DoorDeps): Promise<FastifyInstance> {
  const app = fastify({ bodyLimit: UPDATE_BYTES, requestTimeout: ARRIVAL });
  // Before the body is read, so that nobody else can make the bot read one.
  app.addHook("onRequest", async (request, reply) => {
    const code = refusalOf(deps, request);
    if (code !== undefined) await reply.code(code).send();
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", { parseAs: "string" }, app.getDefaultJsonParser("error", "error"));
  app.setNotFoundHandler((_, reply) => reply.code(404).send());
  app.setErrorHandler((error, _, reply) => reply.code(codeOf(error)).send());
  app.post("*", async ({ body }, reply) => {
    if (!isUpdate(body)) return reply.code(400).send();
    const committed = await deps.take(body);
    return reply.code(committed ? 200 : 500).send();
  });
  const { host, port } = deps.webhook;
  await app.listen({ host, port });
  return app;
}

function refusalOf({ webhook, stopping }: DoorDeps, { url, headers }: FastifyRequest): number | undefined {
  if (url.split("?")[0] !== new URL(webhook.url).pathname) return 404;
  if (!isSame(headers["x-telegram-bot-api-secret-token"], webhook.secret)) return 403;
  return stopping.aborted ? 503 : undefined;
}

/** Compares in a time that tells nothing about the secret. */
function isSame(given: unknown, secret: string): boolean {
  const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
  return typeof given === "string" && timingSafeEqual(digest(given), digest(secret));
}

function isUpdate(body: unknown): body is TelegramUpdate {
  const holdsId = typeof body === "object" && body !== null && "update_id" in body;
  return holdsId && Number.isSafeInteger(body.update_id);
}

function codeOf(error: unknown): number {
  const code = error instanceof Error && "statusCode" in error ? Number(error.statusCode) : 500;
  return code >= 400 ? code : 500;
}
