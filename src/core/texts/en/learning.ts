/** What is said of reviews and settings. English. */
import { plural } from "./counting.ts";

export const review = {
  due: (count: number): string =>
    count === 1 ? "One concept is due." : `${count} concepts are due, the most forgotten first.`,
  dueMore: (count: number, most: number): string =>
    `${plural(count, "concept is", "concepts are")} due. Here are the ${most} most forgotten.`,
  nothing: "Nothing is due for review today.",
  next: (name: string, days: number): string =>
    `Next is ${name}, ${days === 1 ? "tomorrow" : `in ${days} days`}.`,
  none: "You have nothing to review yet.",
  noneHint: "What you are asked in a quiz comes back here, when you are about to forget it.",
};

export const settings = {
  title: "Your settings",
  zone: (zone: string, time: string): string => `Time zone: ${zone}, where it is ${time} now.`,
  zoneHint: "To change it, type /settings timezone and a name such as Europe/Berlin or America/New_York.",
  zoneSet: (zone: string, time: string): string => `Your time zone is ${zone} now. It is ${time} there.`,
  zoneKept: "Your days and streaks are counted there from now on; earlier days stay as they were.",
  zoneUnknown: (typed: string): string => `I don't know the time zone "${typed}".`,
  zoneNear: "Did you mean one of these?",
  zoneNames: "Use a place's name, such as Europe/Berlin, Asia/Kolkata or America/New_York.",
};
