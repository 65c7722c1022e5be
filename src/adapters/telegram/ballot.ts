/** A question as Telegram's own quiz poll, where it fits into one; pure. */
import type { APIMethodParams } from "@gramio/types";
import type { Ballot, Block, Reply } from "../../core/reply.ts";
import type { Place } from "../../core/request.ts";
import { type Rendering, richBlock } from "./blocks.ts";
import { keyboardOf } from "./keyboard.ts";
import { POLL } from "./limits.ts";
import { pack } from "./split.ts";

/** A quiz poll as sendPoll takes it, but for where it is sent. */
export type QuizPoll = Omit<APIMethodParams<"sendPoll"> & object, "chat_id" | "message_thread_id">;

type Asked = Extract<Block, { readonly kind: "question" }>;

/**
 * The poll that asks the reply's question. Undefined where there is none, where it does not fit within Telegram's
 * limits, and for one that a single person is asked among others, who could all vote.
 */
export function pollOf(reply: Reply, place: Place, rendering: Rendering): QuizPoll | undefined {
  const { ballot, blocks, audience } = reply;
  const asked = blocks.find((block) => block.kind === "question");
  if (!ballot || !asked || (place.kind === "shared" && audience === "asker")) return undefined;
  const options = "options" in asked.form ? asked.form.options.map(({ text }) => ({ text })) : [];
  const poll: QuizPoll = {
    question: asked.prompt,
    options,
    type: "quiz",
    is_anonymous: false,
    correct_option_ids: [...ballot.right],
    explanation: ballot.explanation,
    ...(ballot.several ? { allows_multiple_answers: true } : {}),
    ...timeOf(ballot),
    ...describe(blocks, asked, rendering),
    reply_markup: keyboardOf(ballot.controls, rendering.username),
  };
  return fits(poll) ? poll : undefined;
}

function timeOf({ seconds }: Ballot): Pick<QuizPoll, "open_period" | "hide_results_until_closes"> {
  return seconds === undefined ? {} : { open_period: seconds, hide_results_until_closes: true };
}

/** Title and remarks stand in the description; a poll's question has no place for them. */
function describe(
  blocks: readonly Block[],
  asked: Asked,
  rendering: Rendering,
): Pick<QuizPoll, "description" | "description_entities"> {
  const shown = blocks.map((block): Block => (block === asked ? titled(asked) : block));
  const [about, ...more] = pack(shown.map((block) => richBlock(block, rendering)));
  if (!about) return {};
  const rest = more.map(({ text }) => text).join("\n");
  return { description: about.text + rest, description_entities: [...about.entities] };
}

const titled = ({ title }: Asked): Block => ({ kind: "text", content: [{ kind: "text", text: title }] });

function fits(poll: QuizPoll): boolean {
  const [question, explanation, description] = [poll.question, poll.explanation, poll.description].map(
    String,
  );
  const count = poll.options.length;
  const seconds = poll.open_period ?? POLL.seconds.least;
  return (
    unitsWithin(question, POLL.question) &&
    poll.options.every(({ text }) => unitsWithin(String(text), POLL.option)) &&
    count >= POLL.options.least &&
    count <= POLL.options.most &&
    unitsWithin(explanation, POLL.explanation) &&
    String(explanation).split("\n").length - 1 <= POLL.lineFeeds &&
    String(description).length <= POLL.description &&
    seconds >= POLL.seconds.least &&
    seconds <= POLL.seconds.most
  );
}

const unitsWithin = (text = "", most: number): boolean => text.trim() !== "" && text.length <= most;
