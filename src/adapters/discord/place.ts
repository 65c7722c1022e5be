/** The places of this face: `discord:<channel>`, made and read here alone. */
import type { APIInteraction } from "discord.js";
import type { Place } from "../../core/request.ts";

/** The chat of one person with the bot (docs, Interaction Context Types). */
const BOT_DM = 1;
const DM_CHANNEL = 1;
/** Threads of announcements, public and private ones (docs, Channel Types). */
const THREADS: readonly number[] = [10, 11, 12];

/**
 * Where an interaction happened; undefined when it does not say. Only the chat with the bot is private: in
 * every other one, even between two, somebody else reads along. A chat outside of guilds is its own community.
 */
export function placeOf(interaction: APIInteraction, user: string): Place | undefined {
  const channel = interaction.channel?.id ?? interaction.channel_id;
  if (channel === undefined) return undefined;
  const isPrivate = isWithBot(interaction);
  const outside = isPrivate ? `discord:dm:${user}` : `discord:${channel}`;
  return {
    id: `discord:${channel}`,
    platform: "discord",
    community: interaction.guild_id === undefined ? outside : `discord:${interaction.guild_id}`,
    kind: isPrivate ? "private" : "shared",
    ...parentOf(interaction),
  };
}

/** Interactions of old did not say their context. */
function isWithBot({ context, guild_id, channel }: APIInteraction): boolean {
  if (context !== undefined) return context === BOT_DM;
  return guild_id === undefined && channel?.type === DM_CHANNEL;
}

function parentOf({ channel }: APIInteraction): Pick<Place, "parent"> {
  if (!channel || !THREADS.includes(channel.type ?? -1) || !("parent_id" in channel)) return {};
  return typeof channel.parent_id === "string" ? { parent: `discord:${channel.parent_id}` } : {};
}

/** The channel behind a place id, or undefined when it is not one of this face. */
export function channelOf(place: string): string | undefined {
  return /^discord:(\d+)$/.exec(place)?.[1];
}
