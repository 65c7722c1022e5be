/** What is said when somebody reports a question. English. */

export const report = {
  button: "Report",
  ask: "What is wrong with this question?",
  reasons: {
    "wrong-key": "Wrong answer marked right",
    "two-right": "Two right answers",
    outdated: "Out of date",
    unclear: "Unclear",
    other: "Something else",
  },
  thanks: (reason: string): string => `Thank you. I noted "${reason}".`,
  thanksHint: "Somebody will look at it. To change the reason, report the question again.",
  noneHere: "You haven't answered a question here yet.",
  noneHereHint: "Type /report right after an answer, or press Report below it.",
  unknown: (typed: string): string => `There is no question "${typed}".`,
  notAsked: "What you missed there is not asked at the moment.",
  changed: "This question was changed since you saw it.",
  changedHint: "If it is still wrong, report it when you see it again.",
};
