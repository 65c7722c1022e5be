/** One update from receipt to answer: the core commits, the press is answered, replies go out without being awaited. */
import type { TelegramInlineQuery, TelegramUpdate } from "@gramio/types";
import type { CommunityDeps, FaceDeps } from "../../core/face.ts";
import type { Receipt } from "../../core/ports.ts";
import type { Reply } from "../../core/reply.ts";
import type { Place, Request } from "../../core/request.ts";
import type { Api } from "./api.ts";
import { settles } from "./deadline.ts";
import { inlineAnswer } from "./inline.ts";
import type { Timings } from "./limits.ts";
import type { Sender } from "./messenger.ts";
import { addressOf } from "./place.ts";
import { alertOf, answerPress, isLate, type PressAnswer, toastOf } from "./press.ts";
import { leftIn, movedIn, receive } from "./receive.ts";
import { handleVote, notePoll, type VoteDeps } from "./vote.ts";

export type HandleDeps = Pick<
  FaceDeps,
  "handle" | "cards" | "commands" | "texts" | "clock" | "log" | "wait" | "random"
> &
  VoteDeps &
  CommunityDeps & {
    readonly api: Api;
    readonly sender: Sender;
    readonly timings: Timings;
  };

/** Who the bot is. */
export type Me = { readonly id: number; readonly username: string };

/** Handles an update; resolves once the core has committed it. */
export async function handleUpdate(deps: HandleDeps, me: Me, update: TelegramUpdate): Promise<void> {
  if (update.inline_query) return handleInline(deps, me, update.inline_query);
  if (update.poll) return notePoll(deps, update.poll);
  if (update.poll_answer) return handleVote(deps, { bot: me, at: deps.clock() }, update);
  const [left, moved] = [leftIn(update), movedIn(update)];
  if (left !== undefined) return deps.left(left);
  if (moved) return deps.moved(...moved);
  const request = receive(update, { bot: me, at: deps.clock(), commands: deps.commands });
  const query = update.callback_query?.id;
  if (query !== undefined) return handlePress(deps, me, query, request);
  if (!request) return;
  const work = deps.handle(request);
  if (!(await settles(work, deps.timings.typing, deps.wait))) showTyping(deps, request.place);
  const { replies, queued } = await work;
  if (!queued) sayAll(deps, request, replies);
}

/** Shown for five seconds or until a message comes (Bot API, sendChatAction); nobody misses it when it fails. */
function showTyping({ api, log }: HandleDeps, { id }: Place): void {
  const address = addressOf(id);
  if (!address) return;
  void api.call("sendChatAction", { ...address, action: "typing" }).catch((error: unknown) => {
    log.info("telegram: typing was not shown", { reason: String(error) });
  });
}

/** Nothing is stored of it, so that nobody waits for the answer. A fault costs one list of results. */
async function handleInline(deps: HandleDeps, me: Me, query: TelegramInlineQuery): Promise<void> {
  const rendering = { texts: deps.texts, username: me.username };
  const answer = inlineAnswer(query, deps.cards(query.query), rendering);
  void deps.api.call("answerInlineQuery", answer).catch((error: unknown) => {
    if (!isLate(error))
      deps.log.warn("telegram: an inline query was not answered", { reason: String(error) });
  });
}

async function handlePress(
  deps: HandleDeps,
  me: Me,
  query: string,
  request: Request | undefined,
): Promise<void> {
  const answer = (words: PressAnswer): void => void answerPress(deps.api, deps.log, query, words);
  if (!request) return answer({});
  const work = deps.handle(request);
  const inTime = await settles(work, deps.timings.press, deps.wait);
  if (!inTime) answer({});
  try {
    const { replies, queued } = await work;
    const alert = inTime && !queued ? firstAlert(replies, request, deps, me) : undefined;
    if (inTime) answer(alert?.words ?? toastOf(replies[0]));
    if (!queued) sayAll(deps, request, alert ? replies.filter((reply) => reply !== alert.reply) : replies);
  } catch (error) {
    if (inTime) answer({});
    throw error;
  }
}

type Alert = { readonly reply: Reply; readonly words: PressAnswer };

function firstAlert(
  replies: readonly Reply[],
  request: Request,
  deps: HandleDeps,
  me: Me,
): Alert | undefined {
  const rendering = { texts: deps.texts, username: me.username };
  for (const reply of replies) {
    const words = alertOf(reply, request.place, rendering);
    if (words) return { reply, words };
  }
  return undefined;
}

function sayAll(deps: HandleDeps, request: Request, replies: readonly Reply[]): void {
  for (const reply of replies) {
    const sending = deps.sender.say(request.place, reply, request.target);
    void sending.then((receipt) => report(deps, request, receipt));
  }
}

function report({ log }: HandleDeps, request: Request, receipt: Receipt): void {
  if (receipt.kind === "sent") return;
  log.warn("telegram: a reply may not have arrived", { event: request.event, reason: receipt.reason });
}
