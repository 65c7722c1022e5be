/** The words of which questions are made from the comparison of designs. English. */
import { asks, gains, rankings } from "./made/asks.ts";
import { claims } from "./made/claims.ts";
import { frames } from "./made/frames.ts";
import { lowered, namesOf } from "./made/names.ts";
import { loose, says } from "./made/says.ts";

export const made = { asks, gains, rankings, claims, says, loose, lowered, namesOf, ...frames };
