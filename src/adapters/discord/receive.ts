/** An interaction as a request of the core, or as a question for completions; pure. */
import type {
  APIApplicationCommandInteraction,
  APIInteraction,
  APIInteractionGuildMember,
  APIModalInteractionResponse,
  APIUser,
} from "discord.js";
import { audienceOf, type Command } from "../../core/command.ts";
import type { Actor, Input, Place, Request } from "../../core/request.ts";
import { en } from "../../core/texts/en.ts";
import { clean } from "./escape.ts";
import { ADMINISTRATOR, EPHEMERAL, MANAGE_GUILD, NAME } from "./limits.ts";
import { modalOf, textOf } from "./modal.ts";
import { placeOf } from "./place.ts";
import { orderOf, timeOf } from "./snowflake.ts";
import { type Target, type Ticket, writeTarget } from "./target.ts";

/** What an interaction asks for. Completions are for what was `typed` so far into a parameter. */
export type Received =
  | { readonly kind: "request"; readonly request: Request; readonly target: Target }
  /** To be answered with a modal, before anything else. */
  | { readonly kind: "modal"; readonly ticket: Ticket; readonly modal: APIModalInteractionResponse }
  | {
      readonly kind: "completion";
      readonly ticket: Ticket;
      readonly command: string;
      readonly param: string;
      readonly typed: string;
    };

/** What an interaction says, or undefined when it is none of ours, as a ping. */
export function receive(interaction: APIInteraction, commands: readonly Command[]): Received | undefined {
  const ticket = ticketOf(interaction);
  const asked = askedFor(interaction, commands);
  if (!asked) return undefined;
  if (asked.kind === "completion" || asked.kind === "modal") return { ...asked, ticket };
  const actor = actorOf(interaction);
  const place = actor && placeOf(interaction, actor.user);
  if (!place) return undefined;
  const target: Target = { ...ticket, ...exposure(interaction, place, asked, commands) };
  const request: Request = {
    event: `discord:${ticket.application}:${ticket.interaction}`,
    order: orderOf(ticket.interaction),
    at: timeOf(ticket.interaction),
    actor: actor.actor,
    place,
    input: asked,
    target: writeTarget(target),
  };
  return { kind: "request", request, target };
}

function ticketOf({ id, application_id, token }: APIInteraction): Ticket {
  return { interaction: id, application: application_id, token };
}

type Asked = Extract<Input, { kind: "command" | "press" }>;
type Question = Omit<Extract<Received, { kind: "completion" }>, "ticket">;
type Opening = Omit<Extract<Received, { kind: "modal" }>, "ticket">;

/** Interaction types: 2 command, 3 component, 4 autocomplete, 5 modal (docs, Interaction Type). */
function askedFor(
  interaction: APIInteraction,
  commands: readonly Command[],
): Asked | Question | Opening | undefined {
  switch (interaction.type) {
    case 2:
      return interaction.data.type === 1
        ? { kind: "command", name: interaction.data.name, args: namedValues(interaction.data.options) }
        : chosenIn(interaction.data, commands);
    case 3: {
      const modal = modalOf(interaction);
      if (modal) return { kind: "modal", modal };
      const press = { kind: "press", token: interaction.data.custom_id } as const;
      return "values" in interaction.data ? { ...press, values: interaction.data.values } : press;
    }
    case 4: {
      const focused = interaction.data.options?.find((option) => "focused" in option && option.focused);
      if (!focused || !("value" in focused)) return undefined;
      const { name } = interaction.data;
      return { kind: "completion", command: name, param: focused.name, typed: String(focused.value) };
    }
    case 5:
      return { kind: "press", token: interaction.data.custom_id, values: [textOf(interaction.data)] };
    default:
      return undefined;
  }
}

/** What was chosen in the menu of a message or a person; it comes under the name that is shown there. */
function chosenIn(
  data: APIApplicationCommandInteraction["data"],
  commands: readonly Command[],
): Asked | undefined {
  if (data.type === 3) {
    const command = commands.find(({ onMessage }) => onMessage?.(en) === data.name);
    const text = data.resolved.messages[data.target_id]?.content ?? "";
    const [param] = command?.params ?? [];
    return command && param && { kind: "command", name: command.name, args: { [param.name]: text } };
  }
  if (data.type !== 2) return undefined;
  const command = commands.find(({ onPerson }) => onPerson?.(en) === data.name);
  return command && { kind: "command", name: command.name, args: {}, person: `discord:${data.target_id}` };
}

type Options = readonly { readonly name: string; readonly value?: unknown }[];

function namedValues(options: Options = []): Readonly<Record<string, string>> {
  const given = options.filter(({ value }) => value !== undefined);
  return Object.fromEntries(given.map(({ name, value }) => [name, String(value)]));
}

type Exposure = Pick<Target, "kind" | "hidden" | "pressed">;

/** In the chat with the bot nothing needs hiding; hidden messages would vanish when the client is closed. */
function exposure(
  interaction: APIInteraction,
  place: Place,
  asked: Asked,
  commands: readonly Command[],
): Exposure {
  if (asked.kind === "press") return { kind: "press", hidden: false, pressed: readersOf(interaction, place) };
  const command = commands.find(({ name }) => name === asked.name);
  const hidden =
    place.kind === "shared" && command !== undefined && audienceOf(command, asked.args) === "asker";
  return { kind: "command", hidden, pressed: "none" };
}

function readersOf(interaction: APIInteraction, place: Place): Target["pressed"] {
  if (!("message" in interaction) || !interaction.message) return "none";
  const isHidden = ((interaction.message.flags ?? 0) & EPHEMERAL) !== 0;
  return isHidden || place.kind === "private" ? "asker" : "everyone";
}

function actorOf(interaction: APIInteraction): { user: string; actor: Actor } | undefined {
  const { member, locale } = { locale: "en", ...interaction };
  const user = member?.user ?? interaction.user;
  if (!user) return undefined;
  const name = nameOf(user, member);
  const actor = { id: `discord:${user.id}`, platform: "discord", name, locale, role: roleOf(member) };
  return { user: user.id, actor };
}

/** Control characters and line breaks would reach into other people's lines of a board. */
function nameOf(user: APIUser, member: APIInteractionGuildMember | undefined): string {
  const names = [member?.nick, user.global_name, user.username].map((name) =>
    clean(name ?? "")
      .replace(/\s+/g, " ")
      .trim(),
  );
  const name = names.find((one) => one !== "") ?? user.id;
  return Array.from(name).slice(0, NAME).join("").trim();
}

function roleOf(member: APIInteractionGuildMember | undefined): Actor["role"] {
  if (!member) return "unknown";
  const isAdmin = (BigInt(member.permissions) & (ADMINISTRATOR | MANAGE_GUILD)) !== 0n;
  return isAdmin ? "admin" : "member";
}
