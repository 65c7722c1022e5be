/** Cards as the results of an inline query, which people put into any chat; pure. */
import type { APIMethodParams, TelegramInlineQuery, TelegramInlineQueryResultArticle } from "@gramio/types";
import type { Card } from "../../core/face.ts";
import type { Rendering } from "./blocks.ts";
import { deepLink, payloadOf } from "./deep-link.ts";
import { INLINE_CACHE_SECONDS, INLINE_RESULTS } from "./limits.ts";
import { render } from "./render.ts";

/** The answer to an inline query: the same for everybody, since it depends on the words alone. */
export function inlineAnswer(
  { id }: TelegramInlineQuery,
  cards: readonly Card[],
  rendering: Rendering,
): NonNullable<APIMethodParams<"answerInlineQuery">> {
  const results = cards.slice(0, INLINE_RESULTS).flatMap((card) => resultOf(card, rendering));
  return { inline_query_id: id, results, is_personal: false, cache_time: INLINE_CACHE_SECONDS };
}

/** One message alone can be put into a chat: what is too long for it is behind its button. */
function resultOf(
  { what, title, summary, reply }: Card,
  rendering: Rendering,
): TelegramInlineQueryResultArticle[] {
  const [message] = render(reply, rendering);
  if (!message) return [];
  const { text: message_text, entities } = message;
  const button = { text: rendering.texts.share.more, url: deepLink(rendering.username, what) };
  return [
    {
      type: "article",
      id: payloadOf(what),
      title,
      description: summary,
      input_message_content: { message_text, entities, link_preview_options: { is_disabled: true } },
      reply_markup: { inline_keyboard: [[button]] },
    },
  ];
}
