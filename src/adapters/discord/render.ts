/** A reply as Discord messages of components (V2); pure. */
import type {
  APIButtonComponentWithCustomId,
  APIComponentInContainer,
  APIContainerComponent,
  APIStringSelectComponent,
} from "discord.js";
import { type Block, type FileBlock, isPressed, type Pressed, type Reply } from "../../core/reply.ts";
import type { Texts } from "../../core/texts/en.ts";
import { encode } from "../../core/token.ts";
import { FIRST_LETTER, linesOfBlock } from "./blocks.ts";
import { oneLine } from "./escape.ts";
import { fileComponent, filesOf, type Uploads, uploadsOf } from "./files.ts";
import { COMPONENTS, COMPONENTS_V2, LABEL, OPTION, ROW_BUTTONS } from "./limits.ts";
import { promptId } from "./modal.ts";
import { type Gap, pack } from "./pack.ts";

/** One message as callbacks, webhooks and channels take it. Nobody is ever mentioned. */
export type MessageBody = Uploads & {
  readonly flags: number;
  readonly components: APIContainerComponent[];
  readonly allowed_mentions: { readonly parse: [] };
};

const ACCENT = 0x3b82f6;
const ACCENT_RIGHT = 0x2e9e5b;
const ACCENT_WRONG = 0xd1495b;
const STYLES = { primary: 1, plain: 2, danger: 4 } as const;

/**
 * The messages of a reply, none for one without blocks and controls. What is too long for one goes on in the
 * next; files and buttons stand under the last. Of buttons that mean the same only the first is shown: Discord
 * refuses equal custom ids. Discord has no way to share a link by a press, so that a share shows nothing.
 */
export function render(reply: Reply, texts: Texts): readonly MessageBody[] {
  const messages = pack(reply.blocks.map((block, index) => part(block, reply.blocks[index - 1], texts)));
  const contents = messages.map(textComponents);
  const files = filesOf(reply);
  const select = selectOf(reply, texts);
  const pressed = reply.controls.filter(isPressed).filter((control) => !select?.holds.includes(control));
  const below = [...files.map(fileComponent), ...(select ? [select.row] : []), ...rows(pressed)];
  for (const component of below) {
    const last = contents.at(-1);
    if (last && 1 + count(last) + count([component]) <= COMPONENTS) last.push(component);
    else contents.push([component]);
  }
  return contents.map((components) => ({
    flags: COMPONENTS_V2,
    components: [{ type: 17, accent_color: accent(reply.blocks), components }],
    allowed_mentions: { parse: [] },
    ...uploadsOf(files.filter((file) => isShown(file, components))),
  }));
}

/** A file travels with the message that shows it. */
function isShown(file: FileBlock, components: readonly APIComponentInContainer[]): boolean {
  const { url } = fileComponent(file).file;
  return components.some((component) => component.type === 13 && component.file.url === url);
}

function part(block: Block, before: Block | undefined, texts: Texts) {
  return { gap: gapBefore(block, before), lines: linesOfBlock(block, texts.face) };
}

function gapBefore(block: Block, before: Block | undefined): Gap {
  if (before?.kind === "heading" || (before?.kind === "progress" && block.kind === "progress")) return "\n";
  return ["facts", "sources", "table", "question"].includes(block.kind) ? "rule" : "\n\n";
}

function textComponents(displays: readonly string[]): APIComponentInContainer[] {
  return displays.flatMap((content, index) => [
    ...(index === 0 ? [] : [{ type: 14 as const, divider: true, spacing: 1 as const }]),
    { type: 10 as const, content },
  ]);
}

type Row = { type: 1; components: APIButtonComponentWithCustomId[] };
type SelectRow = { type: 1; components: [APIStringSelectComponent] };

/** Where several options are chosen, a select takes the place of ticks and of the button that sends them. */
function selectOf(
  { blocks, controls }: Reply,
  { face }: Texts,
): { readonly row: SelectRow; readonly holds: readonly Pressed[] } | undefined {
  const asked = blocks.find((block) => block.kind === "question");
  const buttons = controls.filter((control) => control.kind === "button");
  const submit = buttons.find(({ action }) => action.kind === "submit");
  if (asked?.form.kind !== "multi" || !submit) return undefined;
  const left = asked.form.options
    .map((option, place) => ({
      ...option,
      label: `${String.fromCharCode(FIRST_LETTER + place)}. ${option.text}`,
    }))
    .filter(({ ruledOut, ticked }) => !ruledOut || ticked);
  const ticks = buttons.filter(({ action }) => action.kind === "pick");
  const options = ticks.flatMap(({ action }, index) => {
    const shown = left[index];
    if (!shown || action.kind !== "pick") return [];
    const option = { label: shortLabel(shown.label, OPTION), value: String(action.option) };
    return [shown.ticked ? { ...option, default: true } : option];
  });
  const custom_id = encode(submit.action);
  const range = { min_values: 1, max_values: options.length, placeholder: face.chooseAll };
  const select: APIStringSelectComponent = { type: 3, custom_id, options, ...range };
  return { row: { type: 1, components: [select] }, holds: [...ticks, submit] };
}

function rows(controls: readonly Pressed[]): Row[] {
  const buttons = new Map<string, APIButtonComponentWithCustomId>();
  for (const control of controls) {
    const { label, style } = control;
    const token = encode(control.action);
    if (buttons.has(token)) continue;
    const custom_id = customId(control, token);
    buttons.set(token, { type: 2, style: STYLES[style], label: shortLabel(label), custom_id });
  }
  return chunks([...buttons.values()], ROW_BUTTONS).map((components) => ({ type: 1, components }));
}

function customId(control: Pressed, token: string): string {
  switch (control.kind) {
    case "button":
      return token;
    case "prompt":
      return promptId(token, control.ask);
    default:
      throw new Error(`no button for ${JSON.stringify(control satisfies never)}`);
  }
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  const starts = Array.from({ length: Math.ceil(items.length / size) }, (_, index) => index * size);
  return starts.map((start) => items.slice(start, start + size));
}

/** Labels are no Markdown; one without a visible sign would be refused. */
function shortLabel(label: string, most = LABEL): string {
  const words = oneLine(label) || "…";
  return words.length > most ? `${words.slice(0, most - 1).replace(/[\ud800-\udbff]$/, "")}…` : words;
}

function count(components: readonly (APIComponentInContainer | Row | SelectRow)[]): number {
  return components.reduce((sum, one) => sum + 1 + (one.type === 1 ? one.components.length : 0), 0);
}

/** The colour repeats what the words say, never more. */
function accent(blocks: readonly Block[]): number {
  const verdict = blocks.find((block) => block.kind === "verdict");
  if (!verdict) return ACCENT;
  return verdict.right ? ACCENT_RIGHT : ACCENT_WRONG;
}
