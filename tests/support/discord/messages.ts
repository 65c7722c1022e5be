/** Messages of the fake Discord: made, edited, and as its API shows them. */
import type { Upload } from "../multipart.ts";
import type { Message, World } from "./world.ts";

export const EPHEMERAL = 1 << 6;
export const LOADING = 1 << 7;
const V2 = 1 << 15;

/** The fields of a body that make a message. */
export type Draft = {
  readonly flags?: number;
  readonly components?: readonly unknown[];
  readonly content?: string;
  readonly files?: readonly Upload[];
};

/** A new message; an ephemeral one is seen by `user` alone. */
export function addMessage(world: World, channel: string, draft: Draft, user: string): Message {
  const { flags = 0, components = [], content = "", files = [] } = draft;
  const message: Message = {
    id: world.nextId(),
    channel,
    ...((flags & EPHEMERAL) === 0 ? {} : { visibleTo: user }),
    flags,
    components,
    content,
    files,
    edits: 0,
    deleted: false,
  };
  world.messages.push(message);
  return message;
}

/** Changes a message. It stays as hidden as it was made, and stays one of components once it is. */
export function editMessage(message: Message, { flags = 0, components, content, files = [] }: Draft): void {
  message.flags = (message.flags | (flags & V2)) & ~LOADING;
  if (components) message.components = components;
  if (content !== undefined) message.content = content;
  if (files.length > 0) message.files = files;
  message.edits += 1;
}

/** A message as the API gives it. */
export function messageJson(world: World, message: Message): object {
  const moment = world.clock().toISOString();
  return {
    id: message.id,
    channel_id: message.channel,
    type: 20,
    author: botUser(world),
    content: message.content,
    timestamp: moment,
    edited_timestamp: message.edits > 0 ? moment : null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: message.files.map(({ name, text, mime }, index) => ({
      id: String(index),
      filename: name,
      content_type: mime,
      size: Buffer.byteLength(text),
      url: `https://cdn.example/${name}`,
      proxy_url: `https://cdn.example/${name}`,
    })),
    embeds: [],
    pinned: false,
    flags: message.flags,
    components: message.components,
    webhook_id: world.application,
    application_id: world.application,
  };
}

/** The bot's own user. */
export function botUser(world: World): object {
  const look = { discriminator: "0", avatar: null, global_name: null, bot: true };
  return { id: world.application, username: "Layerwise", ...look };
}
