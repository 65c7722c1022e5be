/** What a terminal needs of a core in which nothing happens. */
import { en } from "../../src/core/texts/en.ts";
import { quietLog } from "./quiet-log.ts";

/** No commands, nothing to suggest, no saving, no pauses; time stands still. */
export const idleCore = () => ({
  ...{ suggest: () => [], cards: () => [], commands: [], texts: en, log: quietLog(), random: () => 0 },
  ...{ settled: async () => {}, save: async () => undefined, clock: () => new Date(0), wait: async () => {} },
});
