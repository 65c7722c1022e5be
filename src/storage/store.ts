/** The store over a Kysely database: what the core reads and changes, each change in one immediate transaction. */
import type { Reader, Store, Tx } from "../core/ports.ts";
import {
  addAnswer,
  findDays,
  findLastAnswers,
  findLastDay,
  findMissed,
  findReviews,
  findTallies,
} from "./answers.ts";
import { findDoubt, findSetAside, writeDoubt } from "./aside.ts";
import { findCard, findCards, writeCard } from "./cards.ts";
import { findReplies, recordEvent } from "./events.ts";
import { forgetLearner, truncateLog } from "./forget.ts";
import { findKept } from "./kept.ts";
import { findLearner, hearLearner } from "./learners.ts";
import { partIdentity, redeemCode, writeLinkCode } from "./links.ts";
import { findQuestionRatings, findRating, writeQuestionRating, writeRating } from "./ratings.ts";
import { findLastAnswered, writeReport } from "./reports.ts";
import { type Pause, retryBusy } from "./retry.ts";
import { findBoard, findStanding, isHidden, setHidden } from "./scores.ts";
import { findDueSessions, findOpenSession, findSession, saveSession } from "./sessions.ts";
import { findSettings, writeSetting } from "./settings.ts";
import type { Db } from "./tables.ts";

/**
 * The store over a migrated database. `work` must use what it is given: there is one connection, and `store.read`
 * inside of `transact` would wait for itself.
 */
export function createStore(db: Db, pause: Pause): Store {
  return {
    transact: (work) => change(db, pause, (transaction) => work(createTx(transaction))),
    forget: async (identity) => {
      const known = await change(db, pause, (transaction) => forgetLearner(transaction, identity));
      // Also where nothing was known: the try before this one may have got no further.
      await retryBusy(() => truncateLog(db), pause);
      return known;
    },
    read: (work) =>
      retryBusy(
        () =>
          db
            .transaction()
            .setAccessMode("read only")
            .execute((transaction) => work(createReader(transaction))),
        pause,
      ),
  };
}

/** Runs `work` in one immediate transaction, again while the database is busy. Throws `StoreError`. */
export function change<T>(db: Db, pause: Pause, work: (transaction: Db) => Promise<T>): Promise<T> {
  return retryBusy(() => db.transaction().execute(work), pause);
}

function createReader(db: Db): Reader {
  return {
    repliesTo: (event) => findReplies(db, event),
    learnerOf: (identity) => findLearner(db, identity),
    session: (key) => findSession(db, key),
    openSession: (learner) => findOpenSession(db, learner),
    lastAnswers: (learner) => findLastAnswers(db, learner),
    tallies: (learner) => findTallies(db, learner),
    lastDay: (learner, question) => findLastDay(db, learner, question),
    days: (learner) => findDays(db, learner),
    card: (learner, concept) => findCard(db, learner, concept),
    cards: (learner) => findCards(db, learner),
    reviews: (learner, concept) => findReviews(db, learner, concept),
    rating: (learner) => findRating(db, learner),
    questionRatings: (questions) => findQuestionRatings(db, questions),
    doubt: (question) => findDoubt(db, question),
    setAside: () => findSetAside(db),
    settings: (learner) => findSettings(db, learner),
    isHidden: (learner) => isHidden(db, learner),
    kept: (learner) => findKept(db, learner),
    missed: (learner) => findMissed(db, learner),
    lastAnswered: (learner, place) => findLastAnswered(db, learner, place),
    board: (query) => findBoard(db, query),
    standing: (query, learner) => findStanding(db, query, learner),
  };
}

function createTx(db: Db): Tx {
  return {
    ...createReader(db),
    record: (request, replies) => recordEvent(db, request, replies),
    learner: (actor, place, at) => hearLearner(db, actor, place, at),
    save: (session) => saveSession(db, session),
    hide: (learner, hidden) => setHidden(db, learner, hidden),
    linkCode: (learner, code, at) => writeLinkCode(db, learner, code, at),
    redeem: (learner, code, at) => redeemCode(db, learner, code, at),
    unlink: (identity, at) => partIdentity(db, identity, at),
    setSetting: (learner, key, value) => writeSetting(db, learner, key, value),
    answer: (row) => addAnswer(db, row),
    report: (report) => writeReport(db, report),
    saveCard: (learner, concept, card) => writeCard(db, learner, concept, card),
    saveRating: (learner, rating) => writeRating(db, learner, rating),
    saveQuestionRating: (question, rating) => writeQuestionRating(db, question, rating),
    saveDoubt: (question, doubt) => writeDoubt(db, question, doubt),
    dueSessions: (now, limit) => findDueSessions(db, now, limit),
  };
}
