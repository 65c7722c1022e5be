/** The store over a Kysely database: what the core reads and changes, each change in one immediate transaction. */

import type { DailyReader } from "../core/daily/ports.ts";
import type { Reader, Store, Tx } from "../core/ports.ts";
import type { RoomReader } from "../core/rooms/ports.ts";
import {
  addAnswer,
  findAnswerIn,
  findCounts,
  findDays,
  findLastAnswers,
  findLastDay,
  findMissed,
  findReviews,
  findTallies,
} from "./answers.ts";
import { findDoubt, findSetAside, writeDoubt } from "./aside.ts";
import { findCard, findCards, writeCard } from "./cards.ts";
import {
  addDailyQuestion,
  closeDailyQuestion,
  dropDaily,
  findDailiesAsked,
  findDaily,
  findDailyDays,
  findDailyOf,
  findDailyQuestion,
  findNewestDaily,
  writeDaily,
  writeDailyMessage,
} from "./dailies.ts";
import { findDue, findNextDeadline, keepDeadline } from "./deadlines.ts";
import { announce, findReplies, recordEvent } from "./events.ts";
import { forgetLearner, truncateLog } from "./forget.ts";
import { addGuess, addPlayer, awardGuess, findEarned, findGuesses, findPlayers } from "./guesses.ts";
import { findKept } from "./kept.ts";
import { findLearner, hearLearner } from "./learners.ts";
import { partIdentity, redeemCode, writeLinkCode } from "./links.ts";
import { moveCommunity } from "./move.ts";
import { isAsleep, putCommunityToSleep } from "./places.ts";
import { adoptPoll, findPoll } from "./polls.ts";
import { findQuestionRatings, findRating, writeQuestionRating, writeRating } from "./ratings.ts";
import { findLastAnswered, writeReport } from "./reports.ts";
import { type Pause, retryBusy } from "./retry.ts";
import { findAskedIn, findRoom, findRoomIn, saveRoom } from "./rooms.ts";
import { findBoard, findStanding, isHidden, setHidden } from "./scores.ts";
import { findOpenSession, findSession, saveSession } from "./sessions.ts";
import { findSettings, writeSetting } from "./settings.ts";
import type { Db } from "./tables.ts";
import { inTurn } from "./turns.ts";

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

/** Runs `work` in one immediate transaction in its turn, again while the database is busy. Throws `StoreError`. */
export function change<T>(db: Db, pause: Pause, work: (transaction: Db) => Promise<T>): Promise<T> {
  return inTurn(db, pause, () => db.transaction().execute(work));
}

function createReader(db: Db): Reader {
  return {
    repliesTo: (event) => findReplies(db, event),
    learnerOf: (identity) => findLearner(db, identity),
    isAsleep: (place) => isAsleep(db, place),
    poll: (id) => findPoll(db, id),
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
    due: (now, limit) => findDue(db, now, limit),
    nextDeadline: () => findNextDeadline(db),
    ...createRoomReader(db),
    ...createDailyReader(db),
    kept: (learner) => findKept(db, learner),
    missed: (learner) => findMissed(db, learner),
    lastAnswered: (learner, place) => findLastAnswered(db, learner, place),
    board: (query) => findBoard(db, query),
    standing: (query, learner) => findStanding(db, query, learner),
  };
}

/** The store's changes over a transaction that is open. */
export function createTx(db: Db): Tx {
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
    saveDoubt: (question, doubt) => writeDoubt(db, question, doubt),
    saveQuestionRating: (question, rating) => writeQuestionRating(db, question, rating),
    announce: (announcement, replies) => announce(db, announcement, replies),
    moveCommunity: (from, to) => moveCommunity(db, from, to),
    sleep: (community) => putCommunityToSleep(db, community),
    adoptPoll: (seen) => adoptPoll(db, seen),
    putOff: (due, until) => keepDeadline(db, due, until),
    saveRoom: (room) => saveRoom(db, room),
    join: (room, learner, order) => addPlayer(db, room, learner, order),
    guess: (guess) => addGuess(db, guess),
    award: (guess, right, points) => awardGuess(db, guess, right, points),
    saveDaily: (daily) => writeDaily(db, daily),
    dropDaily: (place) => dropDaily(db, place),
    addDailyQuestion: (question) => addDailyQuestion(db, question),
    saveDailyMessage: (key, message) => writeDailyMessage(db, key, message),
    closeDaily: (key, at) => closeDailyQuestion(db, key, at),
  };
}

function createDailyReader(db: Db): DailyReader {
  return {
    daily: (place) => findDaily(db, place),
    dailyQuestion: (key) => findDailyQuestion(db, key),
    newestDaily: (place) => findNewestDaily(db, place),
    dailyOf: (learner, now) => findDailyOf(db, learner, now),
    dailiesAsked: (place) => findDailiesAsked(db, place),
    countsOf: (session) => findCounts(db, session),
    answerIn: (session, learner) => findAnswerIn(db, session, learner),
    dailyDays: (learner) => findDailyDays(db, learner),
  };
}

function createRoomReader(db: Db): RoomReader {
  return {
    room: (key) => findRoom(db, key),
    roomIn: (place) => findRoomIn(db, place),
    askedIn: (place) => findAskedIn(db, place),
    players: (room) => findPlayers(db, room),
    guesses: (room, ordinal) => findGuesses(db, room, ordinal),
    earned: (room) => findEarned(db, room),
  };
}
