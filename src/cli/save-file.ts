/** Keeps a file for a person, without ever taking the place of another one. */
import { writeFile } from "node:fs/promises";
import { join, parse } from "node:path";

/** Tries of names: `export.json`, `export-2.json` and so on. */
const MOST_NAMES = 1000;

/** Writes the text into the folder, readable by its owner alone; the path, or undefined where it can't be written. */
export async function saveFile(folder: string, name: string, text: string): Promise<string | undefined> {
  const { name: stem, ext } = parse(name);
  for (let number = 1; number <= MOST_NAMES; number += 1) {
    const path = join(folder, number === 1 ? name : `${stem}-${number}${ext}`);
    const outcome = await written(path, text);
    if (outcome !== "taken") return outcome === "done" ? path : undefined;
  }
  return undefined;
}

async function written(path: string, text: string): Promise<"done" | "taken" | "refused"> {
  try {
    await writeFile(path, text, { flag: "wx", mode: 0o600 });
    return "done";
  } catch (error) {
    const taken = error instanceof Error && "code" in error && error.code === "EEXIST";
    return taken ? "taken" : "refused";
  }
}
