/** Runs the table of checks over content. */
import type { Fault } from "../core/knowledge/fault.ts";
import { type Check, checks } from "./checks.ts";
import type { Content } from "./load.ts";

/** ALL faults at once, by file and place. */
export function checkContent(content: Content): readonly Fault[] {
  return run(checks, content);
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
