/** What the core needs from outside. Nothing here is wider than what is used. */
import type { DailyReader, DailyTx } from "./daily/ports.ts";
import type { Doubt } from "./learning/doubt.ts";
import type { Card, Review } from "./learning/memory.ts";
import type { QuestionRating } from "./learning/rating.ts";
import type { SetAside } from "./quiz/aside.ts";
import type { Report } from "./quiz/report.ts";
import type { Session } from "./quiz/session.ts";
import type { Reply, Vote } from "./reply.ts";
import type { Actor, Place, Request } from "./request.ts";
import type { RoomReader, RoomTx } from "./rooms/ports.ts";

/** The time of day, in UTC. Only the composition layer reads the wall clock. */
export type Clock = () => Date;

/** A number from 0 (included) to 1 (not). Tests seed it. */
export type Random = () => number;

type Fields = Readonly<Record<string, unknown>>;
/** Where faults and milestones are written. Never message texts, never tokens. */
export type Log = {
  info(message: string, fields?: Fields): void;
  warn(message: string, fields?: Fields): void;
  error(message: string, fields?: Fields): void;
};

/**
 * What became of a send. `failed` certainly did not arrive: it may be tried again after `retryAfter`
 * milliseconds, or never where `final`; `gone` says that the place can't be reached any more.
 * `unknown` may have arrived and is not blindly repeated.
 */
export type Receipt =
  /** `message` is the face's own note by which the message can be changed: given back as a target, it is replaced. */
  | {
      readonly kind: "sent";
      readonly message?: string;
      /** The platform's id of the quiz poll that asks the reply's question. */
      readonly poll?: string;
    }
  | {
      readonly kind: "failed";
      readonly reason: string;
      readonly final: boolean;
      readonly retryAfter?: number;
      readonly gone?: boolean;
    }
  | { readonly kind: "unknown"; readonly reason: string };

/** A face's way to say something. Never throws. `target` is the face's own note from the request. */
export type Messenger = {
  deliver(place: Place, reply: Reply, target?: string): Promise<Receipt>;
  /** Whether a reply that replaces goes out as a new message all the same, so that it must not be sent twice. */
  sendsAnew?(place: Place, reply: Reply, target?: string): boolean;
};

/** A quiz poll that was sent: where, the face's own note of its message, and what its options mean, by place. */
export type Polled = { readonly place: Place; readonly message?: string; readonly votes: readonly Vote[] };

/** A quiz poll as the platform shows it; one whose sending is in doubt is known again by it. */
export type SeenPoll = {
  readonly id: string;
  readonly question: string;
  readonly options: readonly string[];
};

/** One answer: the row everything else can be rebuilt from. Points are as awarded, `localDay` is YYYY-MM-DD. */
export type AnswerRow = {
  readonly session: string;
  readonly ordinal: number;
  readonly learner: number;
  readonly identity: string;
  readonly question: string;
  readonly version: number;
  readonly concept: string;
  readonly chosen: string;
  readonly right: boolean;
  readonly hints: number;
  readonly points: number;
  readonly community: string;
  /** The area of the concept, for boards by topic; '' where the concept is gone. */
  readonly area: string;
  /** The keys of the periods in which the points count. */
  readonly periods: readonly string[];
  readonly localDay: string;
  readonly event: string;
  readonly at: Date;
};

/** How a learner did on one concept over all time. */
export type Tally = { readonly concept: string; readonly answered: number; readonly right: number };

/** A learner's line on a board: competition rank (1, 2, 2, 4), points over all time. */
export type Standing = {
  readonly learner: number;
  readonly name: string;
  readonly points: number;
  readonly rank: number;
};

/** Which board, and from which rank on. No community stands for everyone, no area for all of them. */
export type BoardQuery = {
  readonly community?: string | undefined;
  readonly area?: string | undefined;
  /** The key of a period: "all", "2026-11" or "2026-W47". */
  readonly period: string;
  /** A page begins with the best of those who share the points of this rank (from 1). */
  readonly from?: number | undefined;
  readonly limit: number;
};

/** A page of a board; `more` says that there is another one below. */
export type BoardPage = { readonly rows: readonly Standing[]; readonly more: boolean };

/** What came of a code: joined; wrong or too old; one's own; or too many wrong ones in ten minutes. */
export type LinkOutcome = "joined" | "unknown" | "same" | "too-many";

/** What is kept of a learner: rows by table, as they are stored, with times in ISO form. */
export type Kept = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/** Something that happens by itself: what kind of thing, and which. */
export type Due = { readonly kind: "session" | "room" | "daily"; readonly subject: string };

/** What is said without anybody having asked: `event` is its own, as of something that happens exactly once. */
export type Announcement = {
  readonly event: string;
  readonly place: Place;
  readonly at: Date;
  /** The face's own note through which it is said; a reply's own goes before it. */
  readonly target?: string | undefined;
};

/** Looks at the store without changing it. A community of undefined stands for everyone. */
export type Reader = RoomReader &
  DailyReader & {
    /** The replies committed with this event, when it was handled before. */
    repliesTo(event: string): Promise<readonly Reply[] | undefined>;
    learnerOf(identity: string): Promise<number | undefined>;
    /** Whether nothing can be said in a place: the bot was removed there, until it is heard again. */
    isAsleep(place: string): Promise<boolean>;
    /** A quiz poll by the platform's id of it. */
    poll(id: string): Promise<Polled | undefined>;
    session(key: string): Promise<Session | undefined>;
    /** The learner's session that is `asked` or `answered`, the newest if there are several. */
    openSession(learner: number): Promise<Session | undefined>;
    /** For each question the learner has answered, when that was last. */
    lastAnswers(learner: number): Promise<ReadonlyMap<string, Date>>;
    tallies(learner: number): Promise<readonly Tally[]>;
    /** The latest local day on which the learner answered this question. */
    lastDay(learner: number, question: string): Promise<string | undefined>;
    /** The local days on which the learner answered anything, each once, in order. */
    days(learner: number): Promise<readonly string[]>;
    card(learner: number, concept: string): Promise<Card | undefined>;
    /** What the learner remembers, by concept. */
    cards(learner: number): Promise<ReadonlyMap<string, Card>>;
    /** The learner's answers on a concept, by time. */
    reviews(learner: number, concept: string): Promise<readonly Review[]>;
    rating(learner: number): Promise<number>;
    /** The ratings of those of the questions that have one. */
    questionRatings(questions: readonly string[]): Promise<ReadonlyMap<string, QuestionRating>>;
    doubt(question: string): Promise<Doubt | undefined>;
    /** The versions of questions that are set aside, one line a reason. */
    setAside(): Promise<readonly SetAside[]>;
    isHidden(learner: number): Promise<boolean>;
    kept(learner: number): Promise<Kept>;
    /** The questions whose last answer by the learner was wrong, the latest first. */
    missed(learner: number): Promise<readonly string[]>;
    /** The question that the learner answered last in a place, as it was then. */
    lastAnswered(learner: number, place: string): Promise<Pick<Report, "question" | "version"> | undefined>;
    /** What has reached its deadline, the oldest first. */
    due(now: Date, limit: number): Promise<readonly Due[]>;
    /** The earliest deadline there is. */
    nextDeadline(): Promise<Date | undefined>;
    /** All settings of a learner, by key. */
    settings(learner: number): Promise<ReadonlyMap<string, string>>;
    /** A page of a board, by points, then by who reached them first, then by learner. */
    board(query: BoardQuery): Promise<BoardPage>;
    /** The learner's own line with the same rank as the list gives; undefined without points. */
    standing(query: Omit<BoardQuery, "limit" | "from">, learner: number): Promise<Standing | undefined>;
  };

/** What a change may do, all of it or nothing. */
export type Tx = Reader &
  RoomTx &
  DailyTx & {
    /** Marks the event as handled and commits its replies to the outbox. */
    record(request: Request, replies: readonly Reply[]): Promise<void>;
    /** The same for what nobody asked for; false, and nothing is said, where it was announced before. */
    announce(announcement: Announcement, replies: readonly Reply[]): Promise<boolean>;
    /** A community and its places get another id; all that is kept of them goes along. Twice is as once. */
    moveCommunity(from: string, to: string): Promise<void>;
    /** The bot was removed from a community: nothing is said there until it is heard again. */
    sleep(community: string): Promise<void>;
    /** Takes a poll for the only one of those in doubt that shows the same; none is taken where there are several. */
    adoptPoll(seen: SeenPoll): Promise<void>;
    /** Lets the scanner find a thing only later; its own state stays as it is. */
    putOff(due: Due, until: Date): Promise<void>;
    /** The learner behind an identity, made on first sight; keeps name, locale, place and community fresh. */
    learner(actor: Actor, place: Place, at: Date): Promise<number>;
    /**
     * Inserts (version 1) or replaces the session if the stored version is one less, and keeps its deadline row.
     * Throws `StoreError` "busy" when another process was faster: the whole change is run again.
     */
    save(session: Session): Promise<void>;
    /** Keeps a one-time code for ten minutes; a learner has one at a time. */
    linkCode(learner: number, code: string, at: Date): Promise<void>;
    /** Joins the learner with the one who was given the code; everything both have becomes one, exactly once. */
    redeem(learner: number, code: string, at: Date): Promise<LinkOutcome>;
    /** Parts an identity, which then starts empty; false where it is the learner's only one. */
    unlink(identity: string, at: Date): Promise<boolean>;
    /** Takes the learner off all boards, or puts the learner back on them. */
    hide(learner: number, hidden: boolean): Promise<void>;
    setSetting(learner: number, key: string, value: string): Promise<void>;
    /** Adds the answer and its points to the scores; false when (session, ordinal, learner) has one already. */
    answer(row: AnswerRow): Promise<boolean>;
    /** Keeps a report; one of the same learner on the same question is replaced. */
    report(report: Report): Promise<void>;
    saveDoubt(question: string, doubt: Doubt): Promise<void>;
    saveCard(learner: number, concept: string, card: Card): Promise<void>;
    saveRating(learner: number, rating: number): Promise<void>;
    saveQuestionRating(question: string, rating: QuestionRating): Promise<void>;
  };

/**
 * The store. `transact` runs `work` in one immediate transaction; `work` has no other effect, because it is run
 * again when the database was busy. Both throw `StoreError`.
 */
export type Store = {
  transact<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /**
   * Removes the learner behind an identity with everything that was kept; false if there is none. "Busy" may mean
   * that it is removed but still to be read in the file: asked once more, it goes on there.
   */
  forget(identity: string): Promise<boolean>;
  read<T>(work: (reader: Reader) => Promise<T>): Promise<T>;
};
