/** Where an operator adds the bot to a server. */
import { INVITED_PERMISSIONS } from "./limits.ts";

/** The link that invites the application with its commands. */
export function inviteLink(application: string): string {
  const query = `client_id=${application}&scope=bot+applications.commands&permissions=${INVITED_PERMISSIONS}`;
  return `https://discord.com/oauth2/authorize?${query}`;
}
