/** Every migration by name, in the order of the names. A migration that was released is never changed. */
import type { Migration } from "kysely/migration";
import { start } from "./0001-start.ts";
import { memory } from "./0002-memory.ts";
import { boards } from "./0003-boards.ts";
import { privacy } from "./0005-privacy.ts";
import { links } from "./0006-links.ts";
import { rooms } from "./0007-rooms.ts";
import { reports } from "./0008-reports.ts";
import { daily } from "./0009-daily.ts";
import { polls } from "./0010-polls.ts";

export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  "0001-start": start,
  "0002-memory": memory,
  "0003-boards": boards,
  "0005-privacy": privacy,
  "0006-links": links,
  "0007-rooms": rooms,
  "0008-reports": reports,
  "0009-daily": daily,
  "0010-polls": polls,
};
