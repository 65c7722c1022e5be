/** Rules of Discord that no schema has, written by hand from its documentation. */

/** What a body is sent to. */
export type BodyKind =
  | "callback"
  | "followUp"
  | "editOriginal"
  | "createMessage"
  | "editMessage"
  | "commands";

type Fields = Readonly<Record<string, unknown>>;

const V2 = 1 << 15;
const EPHEMERAL = 1 << 6;
/** Text displays, galleries, containers and the like only exist in messages with the V2 flag. */
const V2_TYPES: readonly unknown[] = [9, 10, 12, 13, 14, 17];

/** What is wrong with a body, in words; empty when nothing is. */
export function brokenRules(kind: BodyKind, body: unknown): readonly string[] {
  if (kind === "commands") return list(body).flatMap(commandFaults);
  if (kind !== "callback") return messageFaults(kind, fields(body));
  const { type, data } = fields(body);
  if (type === 4) return messageFaults("callback 4", fields(data));
  if (type === 7) return messageFaults("callback 7", fields(data));
  if (type === 5) return flagFaults(fields(data), EPHEMERAL);
  if (type === 9) return modalFaults(fields(data));
  return [];
}

function messageFaults(kind: string, message: Fields): string[] {
  const edits = kind === "editOriginal" || kind === "editMessage" || kind === "callback 7";
  const hides = kind === "followUp" || kind === "callback 4";
  return [
    ...flagFaults(message, V2 | (hides ? EPHEMERAL : 0)),
    ...mentionFaults(message),
    ...(edits || hasContent(message) ? [] : ["an empty message"]),
    ...(String(message.content ?? "").length > 2000 ? ["content over 2000 characters"] : []),
    ...v2Faults(message),
    ...componentFaults(nested(message.components)),
  ];
}

/** Windows: up to five labels, each around one text input without a label of its own (docs, Modal and Label). */
function modalFaults({ custom_id, title, components }: Fields): string[] {
  const labels = list(components).map(fields);
  if (labels.some(({ type }) => type !== 18)) return ["something without a label in a window"];
  const inputs = labels.map(({ component }) => fields(component));
  const ids = inputs.map((input) => String(input.custom_id ?? ""));
  const tooLong = [title, ...labels.map(({ label }) => label)].filter((words) => !isLabel(words));
  return [
    ...tooLong.map((words) => `"${String(words)}" has to have 1 to 45 letters`),
    ...(String(custom_id ?? "") === "" ? ["a window without custom_id"] : []),
    ...(labels.length < 1 || labels.length > 5 ? [`${labels.length} labels, 1 to 5 allowed`] : []),
    ...(inputs.some(({ type }) => type !== 4) ? ["something else than a text input"] : []),
    ...(inputs.some((input) => "label" in input) ? ["a label inside a label"] : []),
    ...(new Set(ids).size < ids.length || ids.includes("") ? ["inputs need ids of their own"] : []),
  ];
}

function isLabel(words: unknown): boolean {
  return typeof words === "string" && words.trim() !== "" && words.length <= 45;
}

function flagFaults({ flags = 0 }: Fields, allowed: number): string[] {
  return (Number(flags) & ~allowed) === 0 ? [] : [`flags ${flags} not allowed here`];
}

/** Everything a bot says is to ping nobody. */
function mentionFaults({ allowed_mentions }: Fields): string[] {
  const { parse, ...more } = fields(allowed_mentions);
  const silent = Array.isArray(parse) && parse.length === 0 && Object.keys(more).length === 0;
  return silent ? [] : ["allowed_mentions.parse must be []"];
}

function hasContent({ content, embeds, components }: Fields): boolean {
  return Boolean(content) || list(embeds).length > 0 || list(components).length > 0;
}

function v2Faults(message: Fields): string[] {
  const all = nested(message.components);
  if ((Number(message.flags ?? 0) & V2) === 0) {
    const alien = all.some(({ type }) => V2_TYPES.includes(type));
    return alien ? ["components of V2 without the flag IS_COMPONENTS_V2"] : [];
  }
  const texts = all.filter(({ type }) => type === 10).map(({ content }) => String(content));
  const characters = texts.join("").length;
  const bytes = Buffer.byteLength(texts.join("")) + 12 * texts.length;
  return [
    ...["content", "embeds", "poll", "sticker_ids"]
      .filter((key) => message[key])
      .map((key) => `${key} beside V2`),
    ...(all.length > 40 ? [`${all.length} components, 40 allowed`] : []),
    ...(characters > 4000 ? [`${characters} characters of text, 4000 allowed`] : []),
    ...(bytes > 10_170 ? [`${bytes} bytes of text, 10170 allowed`] : []),
    ...(texts.some((text) => text.trim() === "") ? ["a text display without text"] : []),
  ];
}

function componentFaults(all: readonly Fields[]): string[] {
  const ids = all.flatMap(({ custom_id }) => (typeof custom_id === "string" ? [custom_id] : []));
  const buttons = all.filter(({ type }) => type === 2);
  return [
    ...(new Set(ids).size < ids.length ? ["custom_id used twice"] : []),
    ...buttons.flatMap(buttonFaults),
    ...all.filter(({ type }) => type === 1).flatMap(rowFaults),
  ];
}

function buttonFaults({ style, url, custom_id, label, emoji }: Fields): string[] {
  const isLink = style === 5;
  return [
    ...(isLink === Boolean(url) ? [] : ["a url belongs to link buttons, and to all of them"]),
    ...(isLink === Boolean(custom_id) ? ["a custom_id belongs to all buttons but links"] : []),
    ...(String(label ?? "").trim() === "" && !emoji ? ["a button without label"] : []),
  ];
}

function rowFaults({ components }: Fields): string[] {
  const kinds = list(components).map((one) => fields(one).type);
  const mixed = kinds.some((type) => type !== 2) && kinds.length > 1;
  return mixed ? ["a select shares its row"] : [];
}

/** Names as the docs give them: letters, digits, - _ ', in lower case where there is one. */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** An entry in the menu of a person (2) or a message (3) has a name with any letters, and nothing else to show. */
function menuFaults({ name, description, options }: Fields): string[] {
  const isNamed = typeof name === "string" && /^\S(.{0,30}\S)?$/u.test(name);
  return [
    ...(isNamed ? [] : [`the name "${name}"`]),
    ...(description ? ["a description of a menu's entry"] : []),
    ...(list(options).length > 0 ? ["options of a menu's entry"] : []),
  ];
}

function commandFaults(command: unknown): string[] {
  const { type = 1, name, description, options } = fields(command);
  if (type === 2 || type === 3) return menuFaults(fields(command));
  const all = list(options).map(fields);
  const names = [name, ...all.map((option) => option.name)].map(String);
  const firstOptional = all.findIndex(({ required }) => required !== true);
  const lateRequired =
    firstOptional >= 0 && all.slice(firstOptional).some(({ required }) => required === true);
  const size = [name, description, ...all.flatMap(optionTexts)].join("").length;
  return [
    ...names.filter((one) => !NAME.test(one) || one !== one.toLowerCase()).map((one) => `the name "${one}"`),
    ...(new Set(names.slice(1)).size < all.length ? ["two options of one name"] : []),
    ...(String(description ?? "") === "" ? ["no description"] : []),
    ...(lateRequired ? ["a required option behind an optional one"] : []),
    ...all
      .filter(({ autocomplete, choices }) => autocomplete && choices)
      .map(() => "autocomplete and choices"),
    ...(size > 8000 ? [`${size} characters in a command, 8000 allowed`] : []),
  ];
}

function optionTexts({ name, description, choices }: Fields): unknown[] {
  return [
    name,
    description,
    ...list(choices).flatMap((choice) => [fields(choice).name, fields(choice).value]),
  ];
}

/** Every component of a message, nested ones too. */
export function nested(components: unknown): readonly Fields[] {
  return list(components)
    .map(fields)
    .flatMap((one) => [one, ...nested(one.components), ...(one.accessory ? nested([one.accessory]) : [])]);
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function fields(value: unknown): Fields {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
