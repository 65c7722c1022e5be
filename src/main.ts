/** argv and environment → configuration → the chosen command → exit code. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readConfig } from "./config.ts";
import { UserError } from "./core/errors.ts";

const ROOT = join(import.meta.dirname, "..");

async function main(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      json: { type: "boolean", default: false },
      as: { type: "string", default: "you" },
      "older-than": { type: "string" },
      close: { type: "string" },
      apply: { type: "boolean", default: false },
      verbose: { type: "boolean", default: false },
      guess: { type: "boolean", default: false },
      generated: { type: "boolean", default: false },
      concept: { type: "string" },
      area: { type: "string" },
      kind: { type: "string" },
      id: { type: "string" },
    },
  });
  switch (positionals[0] ?? "start") {
    case "start":
      return (await import("./cli/start.ts")).start(
        settings(),
        ROOT,
        { name: values.as, json: values.json },
        stopSignal(),
      );
    case "check":
      return (await import("./cli/check.ts")).check(positionals[1] ?? ROOT, values);
    case "gallery":
      return (await import("./cli/gallery.ts")).gallery(ROOT);
    case "commands":
      return (await import("./cli/commands.ts")).commands(settings(), values.apply);
    case "coverage":
      return (await import("./cli/coverage.ts")).coverage(ROOT);
    case "facts":
      return (await import("./cli/facts.ts")).facts(ROOT, values["older-than"]);
    case "look-up":
      return (await import("./cli/look-up.ts")).lookUp(ROOT, values.verbose);
    case "questions":
      return (await import("./cli/questions.ts")).questions(ROOT, values);
    case "rebuild":
      return (await import("./cli/rebuild.ts")).rebuild(settings());
    case "reports":
      return (await import("./cli/reports.ts")).reports(settings(), ROOT, values.close);
    case "schemas":
      return (await import("./cli/schemas.ts")).schemas(ROOT);
    default:
      throw new UserError(
        `There is no command "${positionals[0]}".`,
        "Use start, check, commands, coverage, facts, gallery, look-up, questions, rebuild, reports or schemas.",
      );
  }
}

function settings(): ReturnType<typeof readConfig> {
  const file = join(ROOT, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
  return readConfig(process.env);
}

/** Aborts at the first SIGINT or SIGTERM; a second one ends the process at once. */
function stopSignal(): AbortSignal {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(1);
    controller.abort();
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  return controller.signal;
}

function explain(error: unknown): string {
  if (error instanceof UserError) return `${error.message}\n${error.hint}`;
  const message = error instanceof Error ? error.message : String(error);
  return `Layerwise could not go on: ${message}`;
}

// A reader that has seen enough (`| head`) is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}
process.stdout.write("", () => process.exit());
