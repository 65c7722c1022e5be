/** What the gallery's people type and press, by the names of the replies they get. */
import type { Question } from "../core/quiz/question.ts";

/** A label in brackets presses a button shown last, a slash begins a command, anything else is plain text. */
type Line = readonly [name: string, line: string];

/** A conversation of its own, in which quizzes ask these kinds of question only; `shared` is one where others are. */
export type Script = {
  readonly kinds: readonly Question["kind"][];
  readonly lines: readonly Line[];
  readonly shared?: true;
};

const TALK: readonly Line[] = [
  ["start", "/start"],
  ["help", "/help"],
  ["privacy", "/privacy"],
  ["explain", "/explain rollups"],
  ["explain-deeper", "[Deeper]"],
  ["explain-corrected", "/explain zk rolups"],
  ["ask", "/ask why do I have to wait a week to withdraw from an optimistic rollup"],
  ["terms", "/terms Blobs made optimistic rollups cheaper, and Base posts to them too."],
  ["terms-none", "/terms I like my coffee black."],
  ["unknown-with-ideas", "/explain rollup chains of zk"],
  ["unknown", "/explain tomato soup *_[]()<>@everyone"],
  ["compare", "/compare optimistic zk"],
  ["compare-without-traits", "/compare htlc vs ptlc"],
  ["compare-labelled", "/compare blobs vs calldata"],
  ["compare-three", "/compare optimistic rollup, zk rollup, sidechain"],
  ["compare-one-side", "/compare rollups"],
  ["topics", "/topics"],
  ["topics-area", "/topics networks"],
  ["topics-second-page", "[More]"],
  ["learn", "/learn"],
  ["learn-step", "/learn why-rollups"],
  ["learn-next-step", "[Next step]"],
  ["quiz-question", "/quiz sidechain 2"],
  ["quiz-open", "/quiz rollup 2"],
  ["quiz-resumed", "[Go on]"],
  ["quiz-answer-1", "[right]"],
  ["quiz-second-question", "[Next]"],
  ["quiz-answer-2", "[wrong]"],
  ["quiz-second-try", "[Next]"],
  ["quiz-answer-3", "[wrong]"],
  ["quiz-result", "[See the result]"],
  ["quiz-retry", "[Retry the missed ones]"],
  ["quiz-hint", "[Hint (costs a third)]"],
  ["quiz-second-hint", "[Second hint (another third)]"],
  ["quiz-skipped", "[I don't know]"],
  ["quiz-retry-stopped", "[Stop]"],
  ["progress", "/progress"],
  ["progress-topic", "/progress sidechains-and-hybrids"],
  ["review-nothing-due", "/review"],
  ["settings", "/settings"],
  ["settings-unknown-zone", "/settings timezone Europe/Berln"],
  ["settings-zone", "[Europe/Berlin]"],
  ["leaderboard", "/leaderboard"],
  ["leaderboard-everyone", "[Everyone]"],
  ["quiz-stopped-question", "/quiz 2"],
  ["quiz-stopped", "[Stop]"],
  ["quiz-length", "/quiz rollups 99"],
  ["report-nothing", "/report nonsense"],
  ["report", "/report"],
  ["report-thanks", "[Out of date]"],
  ["export", "/export"],
  ["forget", "/forget"],
  ["unknown-command", "/dance"],
];

/** All conversations, in the order shown. */
export const SCRIPTS: readonly Script[] = [
  { kinds: ["single"], lines: TALK },
  {
    kinds: ["single"],
    shared: true,
    lines: [
      ["room-lobby", "/quiz sidechain 5 together"],
      ["room-twice-the-time", "[Twice the time]"],
      ["room-started", "[Start]"],
      ["room-guess", "[right]"],
      ["room-next", "[Next question]"],
      ["room-pause", "[Pause]"],
      ["room-closed", "[Close now]"],
      ["room-stopped", "[Stop the quiz]"],
      ["room-busy-elsewhere", "/quiz 3 together"],
      ["daily-none", "/daily"],
      ["daily-on", "/daily on 18:30 Europe/Berlin"],
      ["daily-to-come", "/daily"],
      ["daily-off", "/daily off"],
    ],
  },
  {
    kinds: ["single"],
    lines: [
      ["daily", "/daily"],
      ["daily-answer", "[wrong]"],
      ["daily-answered", "/daily"],
    ],
  },
  {
    kinds: ["truefalse"],
    lines: [
      ["quiz-truefalse", "/quiz 1"],
      ["quiz-truefalse-answer", "[right]"],
    ],
  },
  {
    kinds: ["multi"],
    lines: [
      ["quiz-multi", "/quiz 1"],
      ["quiz-multi-ticked", "[A]"],
      ["quiz-multi-two-ticked", "[C]"],
      ["quiz-multi-answer", "[Submit]"],
    ],
  },
  {
    kinds: ["order"],
    lines: [
      ["quiz-order", "/quiz 1"],
      ["quiz-order-placed", "[A]"],
      ["quiz-order-two-placed", "[B]"],
      ["quiz-order-undone", "[Undo]"],
      ["quiz-order-hint", "[Hint (costs a third)]"],
      ["quiz-order-skipped", "[I don't know]"],
    ],
  },
  {
    kinds: ["number"],
    lines: [
      ["quiz-number", "/quiz 1"],
      ["quiz-number-unread", "many"],
      ["quiz-number-write", "[Answer]"],
      ["quiz-number-answer", "1,234,567"],
    ],
  },
  {
    kinds: ["typed"],
    lines: [
      ["quiz-typed", "/quiz 1"],
      ["quiz-typed-several", "rollups and sidechains"],
      ["quiz-typed-meant", "plasna"],
      ["quiz-typed-hint", "[Hint (costs a third)]"],
      ["quiz-typed-answer", "rollup"],
    ],
  },
];
