/** What the fake Discord does with answers to interactions: callbacks and the webhook of an interaction. */
import { addMessage, type Draft, EPHEMERAL, editMessage, LOADING } from "./messages.ts";
import { Refusal, refuse } from "./refusal.ts";
import type { Interaction, Message, Modal, World } from "./world.ts";

/** Limits of an interaction (docs, Receiving and Responding). */
const FIRST_RESPONSE = 3_000;
const TOKEN_LIFE = 15 * 60_000;
const USER_INSTALL_FOLLOW_UPS = 5;

/** Which callbacks answer which interactions (docs, Interaction Callback Type). */
const CALLBACKS: Readonly<Record<Interaction["type"], readonly number[]>> = {
  2: [4, 5, 9],
  3: [4, 5, 6, 7, 9],
  4: [8],
  5: [4, 5, 6, 7],
};

export type Callback = {
  readonly type: number;
  readonly data?: Draft & Partial<Modal> & { readonly choices?: Interaction["choices"] };
};

/** The first response. A second one, a late one and one of the wrong kind are refused. */
export function acknowledge(world: World, id: string, token: string, { type, data = {} }: Callback): void {
  const interaction = world.interactions.get(id);
  if (!interaction || interaction.token !== token) throw refuse.unknownInteraction();
  if (interaction.acknowledged !== undefined) throw refuse.acknowledged();
  if (ageOf(world, interaction) > FIRST_RESPONSE) throw refuse.unknownInteraction();
  if (!CALLBACKS[interaction.type].includes(type)) throw refuse.invalidForm([`callback type ${type}`]);
  carryOut(world, interaction, type, data);
  interaction.acknowledged = type;
}

function carryOut(
  world: World,
  interaction: Interaction,
  type: number,
  data: NonNullable<Callback["data"]>,
): void {
  const { spot, user, pressed } = interaction;
  switch (type) {
    case 4:
      interaction.original = addMessage(world, spot.channel, data, user.id);
      return;
    case 5: {
      const flags = LOADING | ((data.flags ?? 0) & EPHEMERAL);
      interaction.original = addMessage(world, spot.channel, { flags }, user.id);
      return;
    }
    case 6:
    case 7:
      if (!pressed) throw refuse.invalidForm(["nothing was pressed"]);
      if (type === 7) editMessage(pressed, data);
      interaction.original = pressed;
      return;
    case 8:
      interaction.choices = data.choices ?? [];
      return;
    case 9:
      interaction.modal = data as Modal;
      return;
    default:
      throw new Refusal(501, 0, `the fake knows no callback type ${type}`);
  }
}

/** The interaction behind a webhook's token, if it was acknowledged and is not too old. */
export function interactionOf(world: World, application: string, token: string): Interaction {
  const found = [...world.interactions.values()].find((one) => one.token === token);
  if (!found || application !== world.application) throw refuse.unknownWebhook();
  if (ageOf(world, found) > TOKEN_LIFE) throw refuse.invalidToken();
  if (found.acknowledged === undefined) throw refuse.unknownWebhook();
  return found;
}

/** The message behind "@original" or an id. */
export function messageOf(world: World, interaction: Interaction, id: string): Message {
  const found = id === "@original" ? interaction.original : world.messages.find((one) => one.id === id);
  if (!found || found.deleted) throw refuse.unknownMessage();
  return found;
}

/** A follow-up. The first one after "is thinking" takes the place of that message, as it did of old. */
export function followUp(world: World, interaction: Interaction, draft: Draft): Message {
  const { original, spot, user } = interaction;
  if (original && !original.deleted && (original.flags & LOADING) !== 0) {
    editMessage(original, draft);
    return original;
  }
  interaction.followUps += 1;
  if (spot.install === 1 && interaction.followUps > USER_INSTALL_FOLLOW_UPS) throw refuse.followUps();
  return addMessage(world, spot.channel, draft, user.id);
}

function ageOf(world: World, { createdAt }: Interaction): number {
  return world.clock().getTime() - createdAt;
}
