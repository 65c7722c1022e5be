/** The list of commands, in the order of help and menus. One more command is one more line here. */
import type { Command } from "../command.ts";
import { ask } from "./ask.ts";
import { compare } from "./compare.ts";
import { daily } from "./daily.ts";
import { explain } from "./explain.ts";
import { exporting } from "./export.ts";
import { forget } from "./forget.ts";
import { help } from "./help.ts";
import { leaderboard } from "./leaderboard.ts";
import { learn } from "./learn.ts";
import { link } from "./link.ts";
import { privacy } from "./privacy.ts";
import { progress } from "./progress.ts";
import { quiz } from "./quiz.ts";
import { report } from "./report.ts";
import { review } from "./review.ts";
import { settings } from "./settings.ts";
import { start } from "./start.ts";
import { terms } from "./terms.ts";
import { topics } from "./topics.ts";
import { unlink } from "./unlink.ts";

export const commands: readonly Command[] = [
  explain,
  ask,
  compare,
  quiz,
  daily,
  review,
  learn,
  topics,
  terms,
  progress,
  leaderboard,
  report,
  settings,
  help,
  privacy,
  exporting,
  forget,
  link,
  unlink,
  start,
];
