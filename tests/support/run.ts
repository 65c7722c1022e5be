/** Runs the program as a person would, in a process of its own. */
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { join } from "node:path";
import { ROOT } from "./conversation.ts";

/** What a finished run left behind. */
export type Finished = { readonly code: number | null; readonly out: string; readonly err: string };

/** Starts `src/main.ts` with arguments; only the given variables are set, and the database is in memory by default. */
export function launch(
  args: readonly string[],
  env: Record<string, string> = {},
): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [join(ROOT, "src", "main.ts"), ...args], {
    cwd: ROOT,
    env: { PATH: process.env.PATH ?? "", DATABASE_URL: "sqlite::memory:", ...env },
  });
}

/** Runs to the end with this standard input. */
export async function run(
  args: readonly string[],
  input = "",
  env: Record<string, string> = {},
): Promise<Finished> {
  const child = launch(args, env);
  const [out, err]: [string[], string[]] = [[], []];
  child.stdout.on("data", (part) => out.push(String(part)));
  child.stderr.on("data", (part) => err.push(String(part)));
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { code, out: out.join(""), err: err.join("") };
}
