/** A reply as Telegram messages: text plus entities, never a parse mode; pure. */
import type { TelegramForceReply, TelegramInlineKeyboardMarkup, TelegramMessageEntity } from "@gramio/types";
import type { FileBlock, Reply } from "../../core/reply.ts";
import type { Place } from "../../core/request.ts";
import type { Texts } from "../../core/texts/en.ts";
import { type Rendering, richBlock } from "./blocks.ts";
import { keyboardOf } from "./keyboard.ts";
import { plain } from "./rich.ts";
import { pack } from "./split.ts";

/** One message as sendMessage and editMessageText take it. */
export type Outgoing = {
  readonly text: string;
  readonly entities: TelegramMessageEntity[];
  readonly reply_markup?: TelegramInlineKeyboardMarkup;
};

/** A message as it is sent anew: that one may want a reply, which an edit can't ask for. */
export type Fresh = Omit<Outgoing, "reply_markup"> & {
  readonly reply_markup?: TelegramInlineKeyboardMarkup | TelegramForceReply;
};

/**
 * The messages of a reply, each within Telegram's limits (4096 UTF-16 units, 100 entities), cut where the text
 * has a joint; the buttons are under the last one. A reply without blocks and controls gives none.
 */
export function render(reply: Reply, rendering: Rendering): Outgoing[] {
  const packed = pack(reply.blocks.map((block) => richBlock(block, rendering)));
  const hasButtons = reply.controls.length > 0;
  // Telegram has no message without text: these buttons should have gone under a poll that can't be found.
  const messages = packed.length === 0 && hasButtons ? [plain(rendering.texts.face.noted)] : packed;
  return messages.map(({ text, entities }, index) => {
    const message = { text, entities: entities.toSorted(outerFirst) };
    const isLast = index === messages.length - 1;
    return isLast && hasButtons
      ? { ...message, reply_markup: keyboardOf(reply.controls, rendering.username) }
      : message;
  });
}

/**
 * The reply as the place allows: in private without buttons that ask for a text, since plain text reaches the bot
 * anyhow; among others without a file for the asker, since nothing in a group is seen by one alone.
 */
export function fitted(reply: Reply, place: Place, { face }: Texts): Reply {
  if (place.kind === "private")
    return { ...reply, controls: reply.controls.filter((control) => control.kind !== "prompt") };
  if (reply.audience === "everyone" || filesOf(reply).length === 0) return reply;
  const { toast: _, ...rest } = reply;
  return { ...rest, blocks: [{ kind: "text", content: [{ kind: "text", text: face.inPrivate }] }] };
}

/** The files that follow the text. */
export function filesOf({ blocks }: Reply): readonly FileBlock[] {
  return blocks.filter((block) => block.kind === "file");
}

/**
 * Whether a new message has to ask for a reply to it: in a group no other text reaches the bot. Nobody is mentioned,
 * so that no keyboard opens for those who did not press.
 */
export function wantsReply({ expects, controls, mode }: Reply, place: Place["kind"]): boolean {
  return place === "shared" && expects !== undefined && mode === "new" && controls.length === 0;
}

/** The message with that wish. */
export function asking(message: Outgoing): Fresh {
  return { ...message, reply_markup: { force_reply: true, selective: true } };
}

function outerFirst(a: TelegramMessageEntity, b: TelegramMessageEntity): number {
  return a.offset - b.offset || b.length - a.length;
}
