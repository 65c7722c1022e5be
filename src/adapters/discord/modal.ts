/** Modals: the button that opens one carries all that is in it, because nothing may come before it; pure. */
import type {
  APIMessageComponentInteraction,
  APIModalInteractionResponse,
  APIModalSubmission,
} from "discord.js";
import { oneLine } from "./escape.ts";
import { CUSTOM_ID, MODAL_LABEL, MODAL_TEXT } from "./limits.ts";

/** No token of an action begins with it, and none has a space. */
const MARK = "?";
const INPUT = "text";

/** The custom id of a button that asks for a text. */
export function promptId(token: string, ask: string): string {
  return short(`${MARK}${token} ${oneLine(ask)}`, CUSTOM_ID);
}

/** The modal that a pressed button opens; undefined for every other button. Its title is the button's label. */
export function modalOf({
  data,
  message,
}: APIMessageComponentInteraction): APIModalInteractionResponse | undefined {
  const [, token = "", ask = ""] = /^\?(\S+) (.*)$/.exec(data.custom_id) ?? [];
  if (token === "") return undefined;
  const length = { required: true, min_length: 1, max_length: MODAL_TEXT };
  const component = { type: 4, custom_id: INPUT, style: 1, ...length } as const;
  return {
    type: 9,
    data: {
      custom_id: token,
      title: cut(labelOf(message.components, data.custom_id) ?? ask),
      components: [{ type: 18, label: cut(ask), component }],
    },
  };
}

/** What was typed into a modal. */
export function textOf({ components }: APIModalSubmission): string {
  const texts = components.flatMap((one) => {
    const inputs = "component" in one ? [one.component] : "components" in one ? one.components : [];
    return inputs.flatMap((input) =>
      "value" in input && typeof input.value === "string" ? [input.value] : [],
    );
  });
  return texts[0] ?? "";
}

function cut(words: string): string {
  return short(oneLine(words) || "…", MODAL_LABEL);
}

/** The beginning of the words, without half a letter at its end. */
function short(words: string, most: number): string {
  return words.slice(0, most).replace(/[\ud800-\udbff]$/, "");
}

/** The label of the button with this id, anywhere among the components. */
function labelOf(components: readonly unknown[] | undefined, id: string): string | undefined {
  for (const one of components ?? []) {
    if (typeof one !== "object" || one === null) continue;
    if ("custom_id" in one && one.custom_id === id && "label" in one) return String(one.label);
    const found =
      "components" in one && Array.isArray(one.components) ? labelOf(one.components, id) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
