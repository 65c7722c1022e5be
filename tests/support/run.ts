/** Runs the program as a person would, in a process of its own. */
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Reply } from "../../src/core/reply.ts";
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

/** A conversation with the program line by line. */
export type Chat = {
  /** Types a line; gives what is said to it. */
  say(line: string): Promise<readonly Reply[]>;
  /** Presses the button of this label among those of the last replies. */
  press(label: string): Promise<readonly Reply[]>;
  /** Ends the input; resolves when the program has ended. */
  end(): Promise<void>;
};

/** Starts the program in its JSON form. */
export function chat(args: readonly string[], env: Record<string, string> = {}): Chat {
  const child = launch([...args, "--json"], env);
  const closed = new Promise<void>((resolve) => child.on("close", () => resolve()));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  let last: readonly Reply[] = [];
  const say = async (line: string): Promise<readonly Reply[]> => {
    child.stdin.write(`${line}\n`);
    const { value } = await lines.next();
    const said: { readonly replies: readonly Reply[] } = JSON.parse(String(value));
    last = said.replies;
    return last;
  };
  const press = (label: string): Promise<readonly Reply[]> => {
    const at = last.flatMap(({ controls }) => controls).findIndex((control) => control.label === label);
    if (at === -1) throw new Error(`no button "${label}"`);
    return say(`/${at + 1}`);
  };
  const end = async (): Promise<void> => {
    child.stdin.end();
    await closed;
  };
  return { say, press, end };
}
