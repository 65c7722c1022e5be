/** People on the fake Discord, who run commands, type, press buttons and look at what is there. */
import type { Gateway } from "./gateway.ts";
import { EPHEMERAL, LOADING, messageJson } from "./messages.ts";
import { readMarkdown } from "./read-markdown.ts";
import { nested } from "./rules.ts";
import type { Interaction, Message, Spot, User, World } from "./world.ts";

/** A message as somebody sees it. */
type Seen = {
  readonly id: string;
  /** The words, without markup. */
  readonly text: string;
  readonly buttons: readonly string[];
  /** The files that can be opened, by name. */
  readonly files: ReadonlyMap<string, string>;
  /** Whether nobody else sees it. */
  readonly hidden: boolean;
  /** Whether it only says that the bot is thinking. */
  readonly thinking: boolean;
};

export type Person = {
  readonly user: User;
  /** The same person in another place. */
  at(spot: Spot): Person;
  /** Runs a slash command as the client lets one: it has to be registered, with arguments that fit. */
  runs(command: string, args?: Readonly<Record<string, string | number>>): Promise<Interaction>;
  /** Chooses an entry in the menu of a message that somebody wrote, or of a person. */
  chooses(entry: string, on: { readonly message: string } | { readonly person: User }): Promise<Interaction>;
  /** Types into an option and gets the completions' names. */
  types(command: string, option: string, typed: string): Promise<readonly string[]>;
  /** Presses the newest button of that label. */
  presses(label: string): Promise<Interaction>;
  /** Chooses options, by their labels, in the newest select. */
  selects(...labels: readonly string[]): Promise<Interaction>;
  /** Presses a button that opens a window, types into its one input, and sends it; gives the window's words too. */
  fills(label: string, text: string): Promise<{ readonly title: string; readonly label: string }>;
  /** Waits for a message with these words, and gives it. */
  sees(words: RegExp): Promise<Seen>;
  /** Everything to be seen here now, oldest first. */
  reads(): readonly Seen[];
};

type Command = {
  readonly id: string;
  readonly name: string;
  readonly type: number;
  readonly contexts: readonly number[] | null;
  readonly integration_types: readonly number[];
  readonly options?: readonly Option[];
};
type Option = {
  readonly name: string;
  readonly type: number;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly choices?: readonly { readonly value: string }[];
  readonly min_value?: number;
  readonly max_value?: number;
};

/** Somebody in a place. */
export function personIn(world: World, gateway: Gateway, user: User, spot: Spot): Person {
  const visible = (): Message[] =>
    world.messages.filter(
      (one) => one.channel === spot.channel && !one.deleted && (one.visibleTo ?? user.id) === user.id,
    );
  const begin = (type: Interaction["type"], data: object, pressed?: Message): Interaction => {
    const interaction = openInteraction(world, user, spot, type, pressed);
    gateway.dispatch("INTERACTION_CREATE", { ...interactionJson(world, interaction), data });
    return interaction;
  };
  const press = (label: string): Interaction => {
    const found = visible().findLast((one) => buttons(one).some((button) => button.label === label));
    const id = found && buttons(found).find((button) => button.label === label)?.custom_id;
    if (!found || id === undefined) throw new Error(`no button "${label}" among ${show(visible())}`);
    return begin(3, { component_type: 2, custom_id: id, id: 1 }, found);
  };
  return {
    user,
    at: (elsewhere) => personIn(world, gateway, user, elsewhere),
    runs: async (name, args = {}) => {
      const command = commandFor(world, spot, name);
      const options = Object.entries(args).map(([key, value]) => given(command, key, value));
      const missing = command.options?.find((option) => option.required && !(option.name in args));
      if (missing) throw new Error(`the client asks for ${missing.name} first`);
      return begin(2, { id: command.id, name, type: 1, options });
    },
    chooses: async (name, on) => {
      const type = "message" in on ? 3 : 2;
      const { id } = commandFor(world, spot, name, type);
      const target_id = "message" in on ? world.nextId() : on.person.id;
      const message = { id: target_id, content: "message" in on ? on.message : "", channel_id: spot.channel };
      const resolved =
        type === 3 ? { messages: { [target_id]: message } } : { users: { [target_id]: { id: target_id } } };
      return begin(2, { id, name, type, target_id, resolved });
    },
    types: async (name, key, typed) => {
      const command = commandFor(world, spot, name);
      const option = command.options?.find((one) => one.name === key);
      if (!option?.autocomplete) throw new Error(`/${name} ${key} has no completions`);
      const options = [{ name: key, type: option.type, value: typed, focused: true }];
      const interaction = begin(4, { id: command.id, name, type: 1, options });
      const choices = await world.until(`completions of "${typed}"`, () => interaction.choices);
      return choices.map((choice) => choice.name);
    },
    presses: async (label) => press(label),
    selects: async (...labels) => {
      const found = visible().findLast((one) => selectIn(one) !== undefined);
      const select = found && selectIn(found);
      if (!select) throw new Error(`no select among ${show(visible())}`);
      const values = labels.map((label) => select.options.find((option) => option.label === label)?.value);
      const isFit = values.length >= select.min_values && values.length <= select.max_values;
      if (!isFit || values.includes(undefined)) throw new Error(`the client refuses ${labels}`);
      return begin(3, { component_type: 3, custom_id: select.custom_id, id: 1, values }, found);
    },
    fills: async (button, text) => {
      const pressed = press(button);
      const modal = await world.until(`a window behind "${button}"`, () => pressed.modal);
      const [field] = modal.components;
      if (!field) throw new Error("the window has nothing to type into");
      const { custom_id, min_length = 0, max_length = 4000 } = field.component;
      if (text.length < min_length || text.length > max_length)
        throw new Error(`the client refuses "${text}"`);
      const component = { type: 4, id: 2, custom_id, value: text };
      const components = [{ type: 18, id: 1, component }];
      begin(5, { custom_id: modal.custom_id, components }, pressed.pressed);
      return { title: modal.title, label: field.label };
    },
    sees: async (words) => {
      const look = () =>
        visible()
          .map(seen)
          .findLast((one) => !one.thinking && words.test(one.text));
      try {
        return await world.until(String(words), look);
      } catch (error) {
        throw new Error(`${user.username} sees no ${words} among ${show(visible())}`, { cause: error });
      }
    },
    reads: () => visible().map(seen),
  };
}

function seen(message: Message): Seen {
  const texts = nested(message.components).flatMap(({ content }) =>
    typeof content === "string" ? [content] : [],
  );
  return {
    id: message.id,
    text: texts.map((text) => readMarkdown(text).text).join("\n\n"),
    buttons: buttons(message).map(({ label }) => label),
    files: new Map(message.files.map(({ name, text }) => [name, text])),
    hidden: (message.flags & EPHEMERAL) !== 0,
    thinking: (message.flags & LOADING) !== 0,
  };
}

function buttons(message: Message): readonly { readonly label: string; readonly custom_id: string }[] {
  return nested(message.components)
    .filter(({ type }) => type === 2)
    .map(({ label, custom_id }) => ({ label: String(label), custom_id: String(custom_id) }));
}

type Select = {
  readonly custom_id: string;
  readonly min_values: number;
  readonly max_values: number;
  readonly options: readonly { readonly label: string; readonly value: string }[];
};

function selectIn(message: Message): Select | undefined {
  return nested(message.components).find(({ type }) => type === 3) as Select | undefined;
}

function show(messages: readonly Message[]): string {
  return JSON.stringify(messages.map(seen), undefined, 1);
}

function commandFor(world: World, spot: Spot, name: string, type = 1): Command {
  const command = (world.commands as readonly Command[]).find(
    (one) => one.name === name && one.type === type,
  );
  if (!command) throw new Error(`/${name} is not registered`);
  const offered =
    command.contexts?.includes(spot.context) && command.integration_types.includes(spot.install);
  if (!offered) throw new Error(`/${name} is not offered here`);
  return command;
}

/** An argument, if the client would let it through. */
function given(command: Command, name: string, value: string | number): object {
  const option = command.options?.find((one) => one.name === name);
  if (!option) throw new Error(`/${command.name} has no ${name}`);
  const { type, choices, min_value = -Infinity, max_value = Infinity } = option;
  const fits =
    type === 4
      ? Number.isInteger(value) && Number(value) >= min_value && Number(value) <= max_value
      : typeof value === "string" && (choices?.some((choice) => choice.value === value) ?? true);
  if (!fits) throw new Error(`${name} can't be ${JSON.stringify(value)}`);
  return { name, type, value };
}

function openInteraction(
  world: World,
  user: User,
  spot: Spot,
  type: Interaction["type"],
  pressed: Message | undefined,
): Interaction {
  const id = world.nextId();
  const token = Buffer.from(`interaction:${id}:${"t0ken".repeat(8)}`).toString("base64url");
  const createdAt = world.clock().getTime();
  const interaction = {
    id,
    token,
    type,
    user,
    spot,
    createdAt,
    followUps: 0,
    ...(pressed ? { pressed } : {}),
  };
  world.interactions.set(id, interaction);
  return interaction;
}

/** An interaction as the gateway sends it, without its data. */
function interactionJson(world: World, { id, token, type, user, spot, pressed }: Interaction): object {
  const account = {
    id: user.id,
    username: user.username,
    global_name: user.global_name,
    discriminator: "0",
    avatar: null,
  };
  const who = spot.guild === undefined ? { user: account } : { member: memberJson(world, user, account) };
  const where = spot.guild === undefined ? {} : guildFields(spot.guild);
  const channel = { id: spot.channel, type: spot.type, ...(spot.parent ? { parent_id: spot.parent } : {}) };
  return {
    id,
    application_id: world.application,
    type,
    token,
    version: 1,
    ...who,
    ...where,
    channel_id: spot.channel,
    channel,
    ...(pressed ? { message: messageJson(world, pressed) } : {}),
    app_permissions: "274877910016",
    locale: "en-GB",
    entitlements: [],
    entitlement_sku_ids: [],
    authorizing_integration_owners: owners(user, spot),
    context: spot.context,
    attachment_size_limit: 10_485_760,
  };
}

function guildFields(guild: string): object {
  return { guild_id: guild, guild: { id: guild, locale: "en-US", features: [] }, guild_locale: "en-US" };
}

function owners(user: User, { install, guild, context }: Spot): object {
  return install === 1 ? { 1: user.id } : { 0: context === 1 ? "0" : guild };
}

function memberJson(world: World, user: User, account: object): object {
  const quiet = {
    roles: [],
    deaf: false,
    mute: false,
    pending: false,
    flags: 0,
    avatar: null,
    premium_since: null,
  };
  const joined_at = world.clock().toISOString();
  return { user: account, nick: user.nick, permissions: String(user.permissions), joined_at, ...quiet };
}
