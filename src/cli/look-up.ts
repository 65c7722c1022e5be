/** `npm run look-up`: how often look-up lands where it should, by kind of query. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { measureLookUp, queriesSchema } from "../content/look-up.ts";
import { loadContent } from "./content.ts";

/** Prints the figures of the query set below `root`; with `verbose` every query that missed. */
export function lookUp(root: string, verbose: boolean): number {
  const { library } = loadContent(root);
  const text = readFileSync(join(root, "tests", "content", "look-up.yaml"), "utf8");
  for (const figures of measureLookUp(library, queriesSchema.parse(parse(text)).queries)) {
    const [first, offered] = [figures.first, figures.offered].map((share) => `${(100 * share).toFixed(1)} %`);
    process.stdout.write(
      `${figures.kind}: ${figures.count} queries, first right ${first}, among those offered ${offered}\n`,
    );
    if (verbose) process.stdout.write(figures.missed.map((line) => `  ${line}\n`).join(""));
  }
  return 0;
}
