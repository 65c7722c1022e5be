/** The tables as the queries see them. Times are whole milliseconds UTC, `state` and `reply` are JSON. */
import type { Generated, Kysely } from "kysely";
import type { Doubt } from "../core/learning/doubt.ts";
import type { Due } from "../core/ports.ts";
import type { Reason } from "../core/quiz/report.ts";
import type { RoomStatus } from "../core/rooms/room.ts";

type Flag = 0 | 1;

type LearnerTable = {
  id: Generated<number>;
  name: string;
  locale: string;
  hidden: Generated<Flag>;
  rating: Generated<number>;
  created_at: number;
};

type IdentityTable = { id: string; platform: string; learner: number; since: number };
type CommunityTable = { id: string; platform: string; name: string | null };

export type PlaceTable = {
  id: string;
  platform: string;
  community: string;
  parent: string | null;
  kind: "private" | "shared";
  asleep: Generated<Flag>;
  /** Whose private place it is. */
  learner: Generated<number | null>;
};

type SettingTable = { owner: string; key: string; value: string };

export type SessionTable = {
  key: string;
  learner: number;
  place: string;
  community: string;
  topic: string | null;
  kind: "solo";
  status: "asked" | "answered" | "finished" | "stopped" | "expired";
  state: string;
  at: number;
  version: number;
  started_at: number;
  ends_at: number;
};

export type RoomTable = {
  key: string;
  place: string;
  host: number | null;
  status: RoomStatus;
  state: string;
  version: number;
  started_at: number;
};

type RoomPlayerTable = { room: string; learner: number; joined: string };

type RoomGuessTable = {
  room: string;
  ordinal: number;
  learner: number;
  identity: string;
  chosen: string;
  sequence: string;
  event: string;
  target: string | null;
  at: number;
  /** Both are unknown until the question is closed. */
  correct: Flag | null;
  points: number | null;
};

type DailyTable = { place: string; state: string; next_at: number };

export type DailyQuestionTable = {
  key: string;
  place: string;
  community: string;
  day: string;
  question: string;
  version: number;
  state: string;
  message: string | null;
  opened_at: number;
  closes_at: number;
};

type AnswerTable = {
  session: string;
  ordinal: number;
  learner: number;
  identity: string;
  question: string;
  version: number;
  concept: string;
  chosen: string;
  correct: Flag;
  hints: number;
  points: number;
  community: string;
  area: string;
  local_day: string;
  event: string;
  at: number;
};

export type CardTable = {
  learner: number;
  concept: string;
  state: string;
  due: number;
  last_review: number | null;
};
type QuestionRatingTable = { question: string; rating: number; count: number };

type QuestionDoubtTable = Doubt & { question: string };

type ReportTable = {
  id: Generated<number>;
  learner: number;
  question: string;
  version: number;
  reason: Reason;
  at: number;
  state: "open" | "closed";
};

type Board = { community: string; area: string; period: string };
type ScoreTable = Board & { learner: number; points: number; reached_at: number; listed: number };
type ScoreTreeTable = Board & { level: number; bucket: number; learners: number };

type EventTable = { id: string; at: number; place: string };

/** `sending` is written before a send, so that a row found so after a crash may have arrived. */
export type OutboxState = "pending" | "sending" | "sent" | "failed" | "unknown";

type OutboxTable = {
  id: Generated<number>;
  event: string;
  place: string;
  lane: string;
  position: number;
  reply: string;
  target: string | null;
  state: Generated<OutboxState>;
  attempts: Generated<number>;
  not_before: Generated<number>;
  receipt: string | null;
  created_at: number;
  sent_at: number | null;
};

type PollTable = {
  id: string;
  place: string;
  message: string | null;
  /** The note of the message that has come in its place. */
  successor: string | null;
  /** What its options mean, by place, as JSON. */
  votes: string;
  created_at: number;
};

type DeadlineTable = { kind: Due["kind"]; subject: string; at: number };

export type Tables = {
  learners: LearnerTable;
  identities: IdentityTable;
  communities: CommunityTable;
  places: PlaceTable;
  settings: SettingTable;
  sessions: SessionTable;
  rooms: RoomTable;
  room_players: RoomPlayerTable;
  room_guesses: RoomGuessTable;
  dailies: DailyTable;
  daily_questions: DailyQuestionTable;
  answers: AnswerTable;
  cards: CardTable;
  question_ratings: QuestionRatingTable;
  question_doubts: QuestionDoubtTable;
  reports: ReportTable;
  scores: ScoreTable;
  score_tree: ScoreTreeTable;
  events: EventTable;
  outbox: OutboxTable;
  deadlines: DeadlineTable;
  polls: PollTable;
};

/** The database or a transaction on it. */
export type Db = Kysely<Tables>;
