/** Brings Discord's list of the bot's commands up to date, when it differs. */
import type { FaceDeps } from "../../core/face.ts";
import type { Api } from "./api.ts";
import { backoff } from "./backoff.ts";
import { commandBodies, sameCommands } from "./commands.ts";
import type { Timings } from "./limits.ts";

export type RegisterDeps = Pick<FaceDeps, "commands" | "texts" | "languages" | "log" | "wait"> & {
  readonly api: Api;
  readonly timings: Timings;
};

/** Tries until it is done, refused for good, or ended. An application may create only 200 commands a day. */
export async function registerCommands(
  deps: RegisterDeps,
  application: string,
  ended: AbortSignal,
): Promise<void> {
  const wanted = commandBodies(deps.commands, deps.texts, deps.languages);
  for (let attempt = 1; !ended.aborted; attempt += 1) {
    const existing = await deps.api.commands(application);
    if (existing.kind === "done" && sameCommands(existing.value, wanted)) return;
    const outcome =
      existing.kind === "done" ? await deps.api.overwriteCommands(application, wanted) : existing;
    if (outcome.kind === "done") {
      deps.log.info("discord: commands registered", { count: wanted.length });
      return;
    }
    deps.log.error("discord: the commands could not be registered", { reason: outcome.reason });
    if (outcome.kind === "refused") return;
    await deps.wait(backoff(attempt, deps.timings), ended);
  }
}
