/** From what was typed to a number in the unit that a question asks for. */

/** A number; nothing that can be read as one; or one in a unit that can't be turned into the wanted one. */
export type NumberRead =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "none" }
  | { readonly kind: "other-unit" };

/** What a word multiplies by. */
const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  mio: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  t: 1e12,
  tn: 1e12,
  trillion: 1e12,
};

/** Units that can be turned into each other, by dimension. A kilobyte is taken for a kibibyte, as people do. */
const MEASURES: readonly Readonly<Record<string, number>>[] = [
  {
    ms: 0.001,
    millisecond: 0.001,
    s: 1,
    sec: 1,
    second: 1,
    m: 60,
    min: 60,
    minute: 60,
    h: 3_600,
    hr: 3_600,
    hour: 3_600,
    d: 86_400,
    day: 86_400,
    week: 604_800,
    month: 30 * 86_400,
    year: 365 * 86_400,
  },
  {
    byte: 1,
    k: 2 ** 10,
    kb: 2 ** 10,
    kib: 2 ** 10,
    m: 2 ** 20,
    mb: 2 ** 20,
    mib: 2 ** 20,
    gb: 2 ** 30,
    gib: 2 ** 30,
    tb: 2 ** 40,
    tib: 2 ** 40,
  },
  { percent: 1, "%": 1 },
];

const TYPED = /^(?:(?:about|around|roughly|approximately|circa|ca\.?)\s|[~≈$€£])?\s*([+-]?[\d.,'’_\s]+)(.*)$/;

/** Reads "60M", "60 million", "1,024", "0.5", "12 s", "2 min" and the like. A bare number is in the wanted unit. */
export function readNumber(text: string, unit: string): NumberRead {
  const [, digits = "", rest = ""] = TYPED.exec(simple(text)) ?? [];
  const number = plainNumber(digits.trim());
  if (number === undefined || /\d/.test(rest)) return { kind: "none" };
  const wanted = wordsOf(unit);
  const scale = SCALES[wanted[0] ?? ""] ?? 1;
  const given = wordsOf(rest);
  const [first = ""] = given;
  const dimension = MEASURES.find((measures) => (wanted[0] ?? "") in measures);
  if (dimension) return converted(number, dimension, wanted[0] ?? "", given);
  if (first in SCALES) return { kind: "number", value: (number * (SCALES[first] ?? 1)) / scale };
  if (MEASURES.some((measures) => first in measures)) return { kind: "other-unit" };
  const whole = given.length === 0 && scale > 1 && Math.abs(number) >= scale;
  return { kind: "number", value: whole ? number / scale : number };
}

/** "60 million seconds" is a number, a scale and a unit; "5 m" of minutes are minutes, not millions. */
function converted(
  number: number,
  measures: Readonly<Record<string, number>>,
  wanted: string,
  given: readonly string[],
): NumberRead {
  const [first = "", second = ""] = given;
  const scale = first in measures ? undefined : SCALES[first];
  if (scale !== undefined) return converted(number * scale, measures, wanted, given.slice(1));
  const factor = measures[first === "per" ? `${first}${second}` : first];
  if (factor !== undefined) return { kind: "number", value: (number * factor) / (measures[wanted] ?? 1) };
  const other = MEASURES.some((others) => others !== measures && first in others);
  return other ? { kind: "other-unit" } : { kind: "number", value: number };
}

function simple(text: string): string {
  return text.normalize("NFKC").replaceAll("\u2212", "-").toLowerCase().trim();
}

/** Lower-case words without the plural's s; "per cent" is one word. */
function wordsOf(text: string): readonly string[] {
  const words = simple(text)
    .replace(/per ?cents?/g, "percent")
    .split(/\s+/)
    .map((word) => word.replace(/[.!?]+$/, ""))
    .filter((word) => word !== "");
  return words.map((word) => (word.length > 3 ? word.replace(/s$/, "") : word));
}

/** Commas, points, spaces and apostrophes between groups of three are left out; a last one is a decimal point. */
function plainNumber(digits: string): number | undefined {
  const text = digits.replace(/[.,]$/, "");
  if (/^[+-]?[1-9]\d{0,2}([,'’_\s]\d{3})+(\.\d+)?$/.test(text)) return Number(text.replace(/[,'’_\s]/g, ""));
  if (/^[+-]?[1-9]\d{0,2}(\.\d{3}){2,}$/.test(text)) return Number(text.replaceAll(".", ""));
  return /^[+-]?(\d+([.,]\d+)?|[.,]\d+)$/.test(text) ? Number(text.replace(",", ".")) : undefined;
}
