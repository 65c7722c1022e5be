/** What is known of each interaction that may still be answered: exactly one first response is made to it. */
import { createHash } from "node:crypto";
import type { Clock } from "../../core/ports.ts";
import { TOKEN_LIFE } from "./limits.ts";
import { timeOf } from "./snowflake.ts";
import type { Target } from "./target.ts";

/**
 * `open`: no first response is known of; after a restart or a lost answer there may have been one. `deferred`:
 * put off. `replied`: the original is our own message. `updated`: it is the message that was pressed.
 */
type Phase = "open" | "deferred" | "replied" | "updated";

export type Exchange = {
  readonly target: Target;
  phase: Phase;
  /** Aborted once there is a reply to give, so that nobody waits to put it off. */
  readonly answering: AbortController;
  /** Fingerprints of new messages that were sent or may have been: none goes out twice, whoever repeats it. */
  readonly given: Set<string>;
  /** The end of what is being done; calls about one interaction are made one after the other. */
  turn: Promise<unknown>;
};

export type Exchanges = {
  /** A new interaction, or undefined when it was opened before. */
  open(target: Target): Exchange | undefined;
  /** The interaction that a reply answers, also one from before a restart. */
  of(target: Target): Exchange;
};

/** Keeps each interaction for the fifteen minutes of its token. */
export function createExchanges(clock: Clock): Exchanges {
  const known = new Map<string, Exchange>();
  const add = (target: Target): Exchange => {
    for (const [id, { target: oldest }] of known) {
      if (!isExpired(oldest, clock)) break;
      known.delete(id);
    }
    const exchange: Exchange = {
      target,
      phase: "open",
      answering: new AbortController(),
      given: new Set<string>(),
      turn: Promise.resolve(),
    };
    known.set(target.interaction, exchange);
    return exchange;
  };
  return {
    open: (target) => (known.has(target.interaction) ? undefined : add(target)),
    of: (target) => known.get(target.interaction) ?? add(target),
  };
}

/** Whether the token of an interaction is no longer valid. */
export function isExpired({ interaction }: Pick<Target, "interaction">, clock: Clock): boolean {
  return clock().getTime() - timeOf(interaction).getTime() >= TOKEN_LIFE;
}

/** Does `work` after what is being done about the same interaction. */
export function inTurn<T>(exchange: Exchange, work: () => Promise<T>): Promise<T> {
  const done = exchange.turn.then(work);
  exchange.turn = done.catch(() => undefined);
  return done;
}

/** A short sign for a body, equal for equal ones. */
export function fingerprint(body: unknown): string {
  return createHash("sha256").update(JSON.stringify(body)).digest("base64url");
}
