/** A webhook on this machine, and requests to it from somebody who is not Telegram. */
import { type IncomingMessage, request } from "node:http";
import { type AddressInfo, createServer } from "node:net";
import type { Webhook } from "../../../src/adapters/telegram/door.ts";

/** A webhook at a port that is free just now. */
export async function freeHook(secret = "s3cret_of-the-hook"): Promise<Webhook> {
  const host = "127.0.0.1";
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return { url: `http://${host}:${port}/telegram`, host, port, secret };
}

export type Posting = {
  readonly path?: string;
  readonly secret?: string | undefined;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** Posts to a webhook; gives the answer's code and text. */
export async function postTo(
  webhook: Webhook,
  posting: Posting,
): Promise<{ readonly code: number | undefined; readonly text: string }> {
  const { path = new URL(webhook.url).pathname, secret, body = "", headers = {} } = posting;
  const shown = secret === undefined ? {} : { "x-telegram-bot-api-secret-token": secret };
  const { host, port } = webhook;
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const options = { host, port, path, method: "POST", headers: { ...shown, ...headers }, agent: false };
    request(options, resolve).on("error", reject).end(body);
  });
  const chunks = await response.setEncoding("utf8").toArray();
  return { code: response.statusCode, text: chunks.join("") };
}
