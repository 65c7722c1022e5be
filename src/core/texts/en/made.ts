/** The words of which questions are made from the comparison of designs. English. */
import { asks, gains, lessons, rankings } from "./made/asks.ts";
import { claims } from "./made/claims.ts";
import { frames } from "./made/frames.ts";
import { lowered, namesOf } from "./made/names.ts";
import { byKind, loose, says } from "./made/says.ts";

export const made = {
  asks,
  gains,
  lessons,
  rankings,
  claims,
  says,
  byKind,
  loose,
  lowered,
  namesOf,
  ...frames,
};
