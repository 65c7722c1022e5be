/** The parts of the README that are made from the code. */
import { VARIABLES } from "../../src/config.ts";
import { commands } from "../../src/core/commands/index.ts";
import { en } from "../../src/core/texts/en.ts";

/** The table of commands. */
export function commandTable(): string {
  const rows = commands.map((command) => {
    const params = command.params
      .map(({ name, required }) => (required ? `<${name}>` : `[${name}]`))
      .join(" ");
    const usage = `/${command.name} ${params}`.trim();
    const [example = ""] = command.examples;
    return `| \`${usage}\` | ${command.about(en)} | \`${example}\` |`;
  });
  return ["| command | what it does | example |", "|---|---|---|", ...rows].join("\n");
}

/** The table of settings. */
export function settingsTable(): string {
  const rows = Object.entries(VARIABLES).map(([name, about]) => `| \`${name}\` | ${about} |`);
  return ["| variable | what it is |", "|---|---|", ...rows].join("\n");
}

/** What stands between two marks of a text. */
export function between(text: string, mark: string): string {
  return text.split(`<!-- ${mark} -->`)[1]?.split(`<!-- /${mark} -->`)[0]?.trim() ?? "";
}
