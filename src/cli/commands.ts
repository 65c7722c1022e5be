/** `npm run commands`: how Discord's list of the bot's commands differs from the declared one; `-- --apply` writes it. */
import type { Api, Outcome } from "../adapters/discord/api.ts";
import type { Config } from "../config.ts";
import { commands as declared } from "../core/commands/index.ts";
import { UserError } from "../core/errors.ts";
import { en } from "../core/texts/en.ts";

/** Prints the difference, and writes the list where that is wished. Throws `UserError` where Discord can't be asked. */
export async function commands({ discord }: Config, apply: boolean): Promise<number> {
  if (!discord)
    throw new UserError("There is no DISCORD_TOKEN.", "Set it in the environment or in the file .env.");
  const [{ createApi }, { TIMINGS }] = await Promise.all([
    import("../adapters/discord/api.ts"),
    import("../adapters/discord/limits.ts"),
  ]);
  const api = createApi({
    token: discord.token,
    apiRoot: discord.api,
    timeout: TIMINGS.request,
    onUnauthorized: () => {},
    onRateLimit: () => {},
  });
  const lines = await compared(api, apply);
  process.stdout.write(`${lines.join("\n")}\n`);
  return 0;
}

async function compared(api: Api, apply: boolean): Promise<readonly string[]> {
  const { commandBodies, differenceOf } = await import("../adapters/discord/commands.ts");
  const { id, name } = had(await api.application());
  const wanted = commandBodies(declared, en);
  const { added, changed, removed } = differenceOf(had(await api.commands(id)), wanted);
  const lines = [
    ...added.map((one) => `new      ${one}`),
    ...changed.map((one) => `changed  ${one}`),
    ...removed.map((one) => `gone     ${one}`),
  ];
  if (lines.length === 0)
    return [`Discord has all ${wanted.length} commands of ${name} as they are declared.`];
  if (!apply) return [...lines, "Nothing was written. npm run commands -- --apply writes the list."];
  had(await api.overwriteCommands(id, wanted));
  return [...lines, `Discord has all ${wanted.length} commands of ${name} now.`];
}

function had<T>(outcome: Outcome<T>): T {
  if (outcome.kind === "done") return outcome.value;
  throw new UserError(
    `Discord could not be asked: ${outcome.reason}`,
    "Look at the token and the connection, then try again.",
  );
}
