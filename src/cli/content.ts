/** The content the bot runs on; without a whole one it does not start. */
import { checkEssentials } from "../content/check.ts";
import { buildContent, readContent } from "../content/load.ts";
import { UserError } from "../core/errors.ts";
import { formatFault } from "../core/knowledge/fault.ts";

/** Reads, checks and builds the content below `root`. Throws `UserError` with every fault that stands in the way. */
export function loadContent(root: string): ReturnType<typeof buildContent> {
  const content = readContent(root);
  const faults = checkEssentials(content);
  if (faults.length > 0) {
    throw new UserError(
      `The content has faults:\n${faults.map(formatFault).join("\n")}`,
      "Mend them; npm run check:content lists them again.",
    );
  }
  return buildContent(content);
}
