/** Which concepts a text mentions by name: for readers of what others wrote, so rather one too few than a false one. */
import type { Concept } from "./concept.ts";
import { foldWords } from "./fold.ts";
import type { Library, Term } from "./library.ts";

/** Longest text that is looked at. */
const LONGEST = 4_000;
/** Words of a name at the most. */
const MOST_WORDS = 7;

/** Names that are everyday words as well: on their own they say nothing. */
const EVERYDAY = wordsIn(
  "adoption avail azul beryl bolt builder cannon ceremony cluster cobalt coin crystal denim dispute ether falcon filler " +
    "gaming game ignition irreversible lightning liquid noir onboarding optimism plasma plonk polygon recursion relay " +
    "rotor sampling scroll sharp spire stark surge tip turbine base bedrock cairo stylus heimdall bor nitro osaka prague " +
    "amsterdam bogota cancun electra intent volition fragmentation reorganization reorganisation hydra",
);
/** Everyday words that mean the concept where the text is about blockchains anyhow. */
const IN_CONTEXT = wordsIn(
  "anchoring attestation bisection bridge bridging bundler censorship checkpoint confirmation decentralization " +
    "decentralisation epoch fee finality interop interoperability intents latency miner mining node settlement slashing " +
    "solver splicing staking rebalancing throughput validator blob sequencer upgradeability gasless stablecoin nft " +
    "micropayment permissionlessness checkpointing sol ada op arb pol tia",
);

type Token = { readonly raw: string; readonly word: string; readonly start: number; readonly end: number };
type Hit = { readonly concept: Concept; readonly at: number; readonly isSure: boolean };

/** The concepts that a text names, in the order in which they come, each once; retired ones left out. */
export function mentionedIn(library: Library, text: string): readonly Concept[] {
  const shown = text.slice(0, LONGEST).replace(/https?:\/\/\S+/g, (link) => " ".repeat(link.length));
  const tokens = tokensOf(shown);
  const names = namesOf(library);
  const hits: Hit[] = [];
  for (let at = 0; at < tokens.length; ) {
    const run = longestRun(names, shown, tokens, at);
    if (run) hits.push(run.hit);
    at += run?.length ?? 1;
  }
  const isOnSubject = hits.some(({ isSure }) => isSure);
  const kept = hits.filter(({ isSure }) => isSure || isOnSubject);
  return [...new Map(kept.map(({ concept }) => [concept.id, concept])).values()];
}

type Names = ReadonlyMap<string, readonly Term[]>;
const known = new WeakMap<Library, Names>();

function namesOf(library: Library): Names {
  const names = known.get(library) ?? Map.groupBy(library.terms, ({ folded }) => folded);
  known.set(library, names);
  return names;
}

function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: raw, index }) => ({
    raw,
    word: foldWords(raw)[0] ?? "",
    start: index,
    end: index + raw.length,
  }));
}

function longestRun(
  names: Names,
  text: string,
  tokens: readonly Token[],
  at: number,
): { readonly hit: Hit; readonly length: number } | undefined {
  for (let length = Math.min(MOST_WORDS, tokens.length - at); length > 0; length -= 1) {
    const run = tokens.slice(at, at + length);
    if (!isJoined(text, run)) continue;
    const folded = run.map(({ word }) => word).join("");
    const meant = (names.get(folded) ?? []).flatMap((term) => judged(term, run, isOpening(text, run)) ?? []);
    const hit = meant.find(({ isSure }) => isSure) ?? meant[0];
    if (hit) return { hit, length };
  }
  return undefined;
}

/** A name doesn't reach over a full stop, a comma or a bracket. */
function isJoined(text: string, run: readonly Token[]): boolean {
  return run.every((token, index) => {
    const next = run[index + 1];
    return !next || /^[\s\-\u2010-\u2013/'’.]$/u.test(text.slice(token.end, next.start));
  });
}

/** Whether a run opens its sentence, so that a capital letter says nothing. */
function isOpening(text: string, [first]: readonly Token[]): boolean {
  return first === undefined || /(?:^|[.!?:\n]\s*|["“(>*_~`-]\s*)$/u.test(text.slice(0, first.start));
}

function judged(term: Term, run: readonly Token[], opens: boolean): Hit | undefined {
  const [first] = run;
  if (!first) return undefined;
  const written = run.map(({ raw }) => raw).join("");
  const hit = (isSure: boolean): Hit => ({ concept: term.concept, at: first.start, isSure });
  if (/^\p{N}+$/u.test(written)) return undefined;
  if (term.words.length > 1) return hit(true);
  const word = term.words[0] ?? "";
  const isName = /^\p{Lu}/u.test(term.text);
  if (isShort(term.text) && !isWrittenSo(term.text, written)) return undefined;
  if (EVERYDAY.has(word)) return isName && /^\p{Lu}/u.test(written) && !opens ? hit(false) : undefined;
  return hit(!IN_CONTEXT.has(word));
}

/** Abbreviations of up to three letters are words of other languages or typing mistakes in any other form. */
const isShort = (text: string): boolean => text.length <= 3 && /\p{Lu}.*\p{Lu}/u.test(text);
const isWrittenSo = (text: string, written: string): boolean => written === text || written === `${text}s`;

function wordsIn(list: string): ReadonlySet<string> {
  return new Set(list.split(" ").flatMap((word) => foldWords(word)));
}
