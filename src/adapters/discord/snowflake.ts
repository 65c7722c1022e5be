/** Discord's ids, which carry the time they were made at. */

/** The first moment of 2015 in Unix milliseconds (docs, Snowflakes). */
const EPOCH = 1_420_070_400_000;
const DIGITS = 20;

/** When the id was made. */
export function timeOf(snowflake: string): Date {
  return new Date(Number(BigInt(snowflake) >> 22n) + EPOCH);
}

/** The id with leading zeros: such texts sort as the ids do (64 bits have at most 20 digits). */
export function orderOf(snowflake: string): string {
  return snowflake.padStart(DIGITS, "0");
}
