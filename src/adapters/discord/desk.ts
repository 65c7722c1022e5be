/** Takes each interaction as it comes: has it handled, keeps Discord's time limit, and says the replies. */
import type { APIInteraction } from "discord.js";
import type { FaceDeps } from "../../core/face.ts";
import type { Api } from "./api.ts";
import { choicesOf } from "./complete.ts";
import { type Exchange, type Exchanges, inTurn } from "./exchange.ts";
import type { Timings } from "./limits.ts";
import type { Sender } from "./messenger.ts";
import { type Received, receive } from "./receive.ts";
import { defer } from "./respond.ts";

export type Desk = {
  /** Begins with an interaction. Never throws. */
  take(interaction: APIInteraction): void;
  /** Takes nothing new, puts off what has no answer yet, and resolves when everything under way is done. */
  close(): Promise<void>;
};

export type DeskDeps = Pick<FaceDeps, "handle" | "suggest" | "commands" | "clock" | "log" | "wait"> & {
  readonly api: Api;
  readonly exchanges: Exchanges;
  readonly sender: Sender;
  readonly timings: Timings;
};

/** An open desk. */
export function createDesk(deps: DeskDeps): Desk {
  const closing = new AbortController();
  const underWay = new Set<Promise<void>>();
  return {
    take: (interaction) => {
      if (closing.signal.aborted) return;
      const work = attend(deps, interaction, closing.signal)
        .catch((error) => deps.log.error("discord: an interaction failed", { err: error }))
        .finally(() => underWay.delete(work));
      underWay.add(work);
    },
    close: async () => {
      closing.abort();
      await Promise.all(underWay);
    },
  };
}

async function attend(deps: DeskDeps, interaction: APIInteraction, closing: AbortSignal): Promise<void> {
  const received = receive(interaction, deps.commands);
  if (received?.kind === "completion") await suggest(deps, received);
  if (received?.kind === "modal") await openModal(deps, received);
  if (received?.kind !== "request") return;
  const exchange = deps.exchanges.open(received.target);
  if (!exchange) return;
  await Promise.all([answer(deps, received), keepWaiting(deps, exchange, closing)]);
}

type Asked<K extends Received["kind"]> = Extract<Received, { kind: K }>;

async function suggest(
  deps: DeskDeps,
  { ticket, command, param, typed }: Asked<"completion">,
): Promise<void> {
  const choices = choicesOf(deps.suggest(command, param, typed));
  const outcome = await deps.api.respond(ticket, { type: 8, data: { choices } });
  if (outcome.kind !== "done")
    deps.log.warn("discord: completions came too late", { reason: outcome.reason });
}

async function openModal({ api, log }: DeskDeps, { ticket, modal }: Asked<"modal">): Promise<void> {
  const outcome = await api.respond(ticket, modal);
  if (outcome.kind !== "done") log.warn("discord: a modal could not be opened", { reason: outcome.reason });
}

/** Queued replies come back through the messenger. */
async function answer(deps: DeskDeps, { request }: Asked<"request">): Promise<void> {
  const { replies, queued } = await deps.handle(request);
  if (queued) return;
  for (const reply of replies) {
    const receipt = await deps.sender.say(request.place, reply, request.target ?? "");
    if (receipt.kind === "sent") continue;
    const { event, place } = request;
    deps.log.warn("discord: a reply was not sent", { event, place: place.id, reason: receipt.reason });
  }
}

/** Discord takes an interaction for failed that has no response after three seconds. */
async function keepWaiting(deps: DeskDeps, exchange: Exchange, closing: AbortSignal): Promise<void> {
  const stir = AbortSignal.any([exchange.answering.signal, closing]);
  await deps.wait(deps.timings.defer, stir);
  await inTurn(exchange, async () => {
    if (exchange.phase !== "open" || exchange.answering.signal.aborted) return;
    const outcome = await defer(deps.api, exchange);
    if (outcome.kind !== "done") {
      deps.log.warn("discord: an answer could not be put off", { reason: outcome.reason });
    }
  });
}
