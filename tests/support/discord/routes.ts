/** The routes of the fake Discord and what each does. */
import type { Upload } from "../multipart.ts";
import { acknowledge, type Callback, followUp, interactionOf, messageOf } from "./interactions.ts";
import { addMessage, type Draft, editMessage, messageJson } from "./messages.ts";
import { Refusal, refuse } from "./refusal.ts";
import type { BodyKind } from "./rules.ts";
import type { World } from "./world.ts";

/** A status, and a body if there is one. */
export type Answer = { readonly status: number; readonly body?: unknown };
/** One thing that can be called. */
export type Route = {
  readonly method: string;
  readonly path: RegExp;
  readonly kind?: BodyKind;
  /** Whether the bot's token is asked for. */
  readonly closed: boolean;
  readonly run: (world: World, ids: readonly string[], body: never, files: readonly Upload[]) => Answer;
};

/** An answer with a body. */
export const ok = (body: unknown): Answer => ({ status: 200, body });

/** Everything the fake knows but the gateway's address. */
export const ROUTES: readonly Route[] = [
  {
    method: "GET",
    path: /^\/applications\/@me$/,
    closed: true,
    run: (world) => ok({ id: world.application, name: "Layerwise" }),
  },
  {
    method: "GET",
    path: /^\/applications\/(\d+)\/commands$/,
    closed: true,
    run: (world, [application]) => ok(ownCommands(world, application)),
  },
  {
    method: "PUT",
    path: /^\/applications\/(\d+)\/commands$/,
    kind: "commands",
    closed: true,
    run: (world, [application], body: readonly object[]) => {
      ownCommands(world, application);
      world.commands = body.map((command) => registered(world, command));
      return ok(world.commands);
    },
  },
  {
    method: "POST",
    path: /^\/interactions\/(\d+)\/([^/]+)\/callback$/,
    kind: "callback",
    closed: false,
    run: (world, [id = "", token = ""], body: Callback, files) => {
      acknowledge(world, id, token, { ...body, data: { ...body.data, files } });
      return { status: 204 };
    },
  },
  {
    method: "POST",
    path: /^\/webhooks\/(\d+)\/([^/]+)$/,
    kind: "followUp",
    closed: false,
    run: (world, [app = "", token = ""], body: Draft, files) =>
      ok(messageJson(world, followUp(world, interactionOf(world, app, token), { ...body, files }))),
  },
  {
    method: "GET",
    path: /^\/webhooks\/(\d+)\/([^/]+)\/messages\/([^/]+)$/,
    closed: false,
    run: (world, ids) => ok(messageJson(world, webhookMessage(world, ids))),
  },
  {
    method: "PATCH",
    path: /^\/webhooks\/(\d+)\/([^/]+)\/messages\/([^/]+)$/,
    kind: "editOriginal",
    closed: false,
    run: (world, ids, body: Draft, files) => {
      const message = webhookMessage(world, ids);
      editMessage(message, { ...body, files });
      return ok(messageJson(world, message));
    },
  },
  {
    method: "DELETE",
    path: /^\/webhooks\/(\d+)\/([^/]+)\/messages\/([^/]+)$/,
    closed: false,
    run: (world, ids) => {
      webhookMessage(world, ids).deleted = true;
      return { status: 204 };
    },
  },
  {
    method: "POST",
    path: /^\/channels\/(\d+)\/messages$/,
    kind: "createMessage",
    closed: true,
    run: (world, [channel = ""], body: Draft, files) => {
      enter(world, channel);
      return ok(messageJson(world, addMessage(world, channel, { ...body, files }, "")));
    },
  },
  {
    method: "PATCH",
    path: /^\/channels\/(\d+)\/messages\/(\d+)$/,
    kind: "editMessage",
    closed: true,
    run: (world, [channel = "", id = ""], body: Draft) => {
      enter(world, channel);
      const message = world.messages.find((one) => one.id === id && one.channel === channel && !one.deleted);
      if (!message) throw refuse.unknownMessage();
      editMessage(message, body);
      return ok(messageJson(world, message));
    },
  },
];

function webhookMessage(world: World, [application = "", token = "", id = ""]: readonly string[]) {
  return messageOf(world, interactionOf(world, application, token), id);
}

function ownCommands(world: World, application: string | undefined): readonly unknown[] {
  if (application !== world.application)
    throw new Refusal(403, 20_012, "You are not authorized to perform this action on this application");
  return world.commands;
}

/** A command as the API gives it back, with fields of its own and without those that are false. */
function registered(world: World, command: object): unknown {
  const own = { id: world.nextId(), application_id: world.application, version: world.nextId() };
  const added = {
    name_localizations: null,
    description_localizations: null,
    dm_permission: true,
    nsfw: false,
  };
  const described = { description: "" };
  return JSON.parse(
    JSON.stringify({ ...own, ...added, ...described, ...command }, (key, value) =>
      isLeftOut(key, value) ? undefined : value,
    ),
  );
}

function isLeftOut(key: string, value: unknown): boolean {
  return (key === "required" || key === "autocomplete") && value === false;
}

function enter(world: World, channel: string): void {
  const state = world.channels.get(channel);
  if (state === undefined) throw refuse.unknownChannel();
  if (state !== "open") throw new Refusal(state.status, state.code, "Missing Access");
}
