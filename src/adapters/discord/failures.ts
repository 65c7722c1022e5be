/** What an operator is told when the face gives up for good. None of it contains the token. */

/** Discord refused the token. */
export const WRONG_TOKEN =
  "Discord does not accept the bot's token. Copy it anew from the Bot page of your application at https://discord.com/developers/applications, put it into DISCORD_TOKEN, and start again.";

/** Close code "Authentication failed" (docs, Gateway Close Event Codes). */
const AUTHENTICATION_FAILED = 4004;

/** The gateway closed the connection with a code after which it takes no other. */
export function closedForGood(code: number): string {
  if (code === AUTHENTICATION_FAILED) return WRONG_TOKEN;
  return `Discord closed the connection for good (code ${code}). Look the code up under "Gateway Close Event Codes" in Discord's documentation, mend the cause, and start again.`;
}
