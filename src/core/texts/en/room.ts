/** What is said in quizzes that many play together. English. */
import { plural } from "./counting.ts";

export const room = {
  title: "A quiz for everybody here",
  opened: " opens a quiz for everybody here.",
  openedByNobody: "A quiz for everybody here is open.",
  questions: (count: number): string => plural(count, "question", "questions"),
  playersAre: "In so far: ",
  andMore: (count: number): string => ` and ${count} more`,
  howTo:
    "Press Join to play. Everybody sees the same question and has one guess; all guesses are shown when its time is up.",
  join: "Join",
  start: "Start",
  moreTime: "Twice the time",
  usualTime: "Usual time",
  slow: "There is twice the usual time for each question.",
  cancel: "Cancel",
  started: "The quiz has begun. Whoever comes late can still guess along.",
  cancelled: "The quiz was called off.",
  nobodyStarted: "Nobody started the quiz, so it is closed.",
  paceSet: (pace: number): string =>
    pace === 2
      ? "From the next question on there is twice the time."
      : "Usual time from the next question on.",

  time: (seconds: number): string => `${plural(seconds, "second", "seconds")}, one guess each.`,
  locked: (letter: string): string => `Locked in: ${letter}.`,
  lockedHint: "What was right is shown when the time is up.",
  alreadyLocked: (letter: string): string => `You have guessed already: ${letter}.`,
  late: "Too late: this question is closed.",
  lateHint: "Your guess does not count.",
  joined: "You are in.",
  alreadyIn: "You are in already.",
  moved: "The quiz has moved on since that button was shown.",
  willPause: "The quiz pauses after this question.",
  goesOn: "The quiz goes on.",

  skip: "Close now",
  pause: "Pause",
  resume: "Go on",
  stop: "Stop the quiz",
  nextNow: "Next question",

  rightWere: "Right: ",
  nobodyRight: "Nobody was right this time.",
  nobodyGuessed: "Nobody guessed.",
  tookWrong: (letter: string, option: string): string => `Some took ${letter}, "${option}".`,
  nextSoon: "The next question comes in a moment.",
  resultSoon: "The result comes in a moment.",
  paused: "The quiz is paused. Whoever opened it, or an admin, can go on.",
  moreBelow: (count: number): string => `And ${count} more.`,

  finished: "The quiz is over",
  stopped: "The quiz was stopped",
  won: (count: number): string => (count === 1 ? " wins." : " win together."),
  noWinner: "Nobody got a point this time.",
  pointsRule:
    "Points of this game. On the leaderboard, a question you had answered before counts a tenth unless it was due.",
  again: "Another one together",
  board: "Leaderboard",
  notSent: "The next question could not be sent, so the quiz ends here.",
  pausedTooLong: "The quiz was paused for an hour, so it ends here.",

  notHere: "A quiz together needs a group or a channel.",
  notHereHint: "Here you can take one on your own: /quiz",
  length: (least: number, most: number): string => `A quiz together has ${least} to ${most} questions.`,
  lengthHint: "Try /quiz rollups 10 together",
  busy: "A quiz is being played here already.",
  busyHint: "Play along, or wait until it is over.",
  gone: "That quiz is over.",
  goneHint: "Open another one with /quiz together",
  notHost: "Only the one who opened the quiz, or an admin here, can do that.",
  notHostHint: "You can still guess along.",
};
