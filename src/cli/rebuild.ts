/** `npm run rebuild`: makes scores and ranks anew from the answer log. The bot may run on meanwhile. */
import { randomInt } from "node:crypto";
import type { Config } from "../config.ts";
import { openStorage } from "../storage/open.ts";
import { wait } from "./wait.ts";

const STEPS = 2 ** 32;

/** Rebuilds the database of the settings and says how many lines there are now. */
export async function rebuild(config: Config): Promise<number> {
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const random = (): number => randomInt(STEPS) / STEPS;
  const storage = await openStorage(config.database, { clock: () => new Date(), log, wait, random });
  const lines = await storage.rebuild();
  await storage.close();
  process.stdout.write(`${lines} lines of leaderboards rebuilt from the answer log\n`);
  return 0;
}
