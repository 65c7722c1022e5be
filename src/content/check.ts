/** Runs the table of checks over content. */
import type { Fault } from "../core/knowledge/fault.ts";
import { type Check, checks } from "./checks.ts";
import { withGenerated } from "./generated.ts";
import type { Content } from "./load.ts";

/** ALL faults at once, by file and place, those of generated questions too. */
export function checkContent(content: Content): readonly Fault[] {
  return run(checks, toCheck(content));
}

/** The content with its generated questions, where it is whole enough to make them. */
export function toCheck(content: Content): Content {
  return checkEssentials(content).length === 0 ? withGenerated(content) : content;
}

/** Only those faults with which the bot could not run. */
export function checkEssentials(content: Content): readonly Fault[] {
  return run(
    checks.filter((check) => check.essential),
    content,
  );
}

function run(table: readonly Check[], content: Content): readonly Fault[] {
  const faults = table.flatMap((check) => check.run(content));
  return faults.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column);
}
