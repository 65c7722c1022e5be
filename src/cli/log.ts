/** The log: pino to standard error, with every secret taken out by its value. */
import { pino } from "pino";
import type { Log } from "../core/ports.ts";

/** Replaces every secret in a text by three dots, also where it was escaped for a web address. */
export function scrubber(secrets: readonly string[]): (text: string) => string {
  const forms = [...new Set(secrets.flatMap((secret) => [secret, encodeURIComponent(secret)]))];
  return (text) => forms.reduce((clean, form) => clean.replaceAll(form, "…"), text);
}

/** A log of a level (pino's names) that lets no secret through. `write` gets whole lines. */
export function createLog(
  level: string,
  scrub: (text: string) => string,
  write: (line: string) => void,
): Log {
  const sink = { write: (line: string) => write(scrub(line)) };
  const logger = pino(
    { level, base: null, errorKey: "error", timestamp: pino.stdTimeFunctions.isoTime },
    sink,
  );
  return {
    info: (message, fields) => logger.info(fields ?? {}, message),
    warn: (message, fields) => logger.warn(fields ?? {}, message),
    error: (message, fields) => logger.error(fields ?? {}, message),
  };
}
