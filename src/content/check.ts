/** Runs the table of checks over content. */
import type { Fault } from "../core/knowledge/fault.ts";
import { checks } from "./checks.ts";
import type { Content } from "./load.ts";

/** ALL faults at once, by file and place. */
export function checkContent(content: Content): readonly Fault[] {
  const faults = checks.flatMap((check) => check.run(content));
  return [...faults].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column);
}
