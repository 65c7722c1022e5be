/** What is said around the question of the day. English. */
import { list, plural } from "./counting.ts";

export const daily = {
  title: "Question of the day",
  howTo:
    "One answer each. Only you are told how you did; how it went for all is shown when the next one comes.",
  answered: (all: number, right: number): string =>
    all === 0 ? "Nobody answered." : `${plural(all, "answer", "answers")}, ${right} right.`,
  streak: (days: number): string => `Daily streak: ${plural(days, "day", "days")}.`,
  answeredBefore: "You have answered this one already.",
  over: "That question of the day is closed.",
  overHint: "Type /daily for today's.",
  on: (time: string, zone: string): string =>
    `One question a day comes here from now on, at ${time} (${zone}).`,
  onHint: "/daily on 18:30 Europe/Berlin changes the time, /daily off ends it.",
  off: "No question of the day comes here any more.",
  offHint: "/daily on brings it back.",
  notYet: (time: string, zone: string): string =>
    `The first question of the day comes here at ${time} (${zone}).`,
  inPrivate: "In private you can answer one now: type /daily to me there.",
  none: "There is no question of the day here.",
  noneHint: "An admin can turn it on with /daily on. In private, /daily gives you one at any time.",
  notAdmin: "Only an admin of this place can change that.",
  notAdminHint: "Type /daily alone to answer today's question.",
  zoneNear: (names: readonly string[]): string => `Did you mean ${list(names)}?`,
  badTime: (value: string): string => `"${value}" is no time of day.`,
  badTimeHint: "Type it as 9:00 or 18:30.",
};
