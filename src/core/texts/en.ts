/** Every sentence the bot says, in English. A second language is one more file of the same type. */

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const points = (count: number): string => plural(count, "point", "points");
const list = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;

export const en = {
  face: {
    asOf: (date: string): string => `as of ${date}`,
    progress: (done: number, total: number): string => `${done} of ${total}`,
    points,
    you: "you",
    source: "Source",
  },

  /** What people say first; it is answered with the greeting. */
  greetings: ["hi", "hello", "hey", "hey there", "good morning", "good evening", "yo"],

  commands: {
    start: { about: "Say hello and see what you can do here" },
    help: { about: "Every command with an example" },
    explain: { about: "Explain a concept in plain words, or in depth", topic: "A concept, such as rollups" },
    compare: { about: "Set two concepts side by side", a: "The first concept", b: "The second concept" },
    topics: { about: "Browse everything there is to learn", area: "One part of the subject" },
    quiz: {
      about: "Take a quiz; every answer comes with its reason",
      topic: "A concept or a part of the subject; leave out for a mix",
      length: "How many questions, 1 to 20",
    },
    progress: { about: "See how you are doing, area by area" },
    leaderboard: { about: "See who has the most points", scope: "Points earned here, or anywhere" },
    privacy: { about: "What is kept about you, and why" },
  },

  arguments: {
    missing: (command: string, param: string): string => `/${command} needs ${article(param)}.`,
    tryThis: (example: string): string => `Try ${example}`,
    notWhole: (param: string, value: string): string => `"${value}" doesn't work as the ${param}.`,
    between: (least: number, most: number): string => `Use a whole number from ${least} to ${most}.`,
    noChoice: (param: string, value: string): string => `"${value}" doesn't work as the ${param}.`,
    choices: (choices: readonly string[]): string => `Use ${list(choices)}.`,
  },

  start: {
    title: "Hello, I'm Layerwise.",
    what: "I teach how blockchains scale: what Layer 1 and Layer 2 are, what each way of scaling gains, and what it costs.",
    how: "Type a command, or press a button. You can also just type a word, such as rollups, when we talk in private.",
    examples: [
      ["/explain rollups", "a concept in plain words, with dates and sources"],
      ["/compare optimistic zk", "two designs side by side"],
      ["/quiz", "five questions, each answer with its reason"],
      ["/topics", "everything there is to learn"],
      ["/help", "every command"],
    ] as const,
    disclaimer: "Nothing here is investment advice.",
    quiz: "Quiz me",
    topics: "Browse topics",
  },

  help: {
    title: "What you can type",
    more: "Names are forgiving: case, hyphens, plurals and small slips don't matter.",
  },

  concept: {
    facts: "Key facts",
    tradeoff: "The trade-off",
    misconception: "Often heard",
    truth: "In truth",
    sources: "Sources",
    deeper: "Deeper",
    simpler: "Simpler",
    quiz: "Quiz me",
    compareWith: (name: string): string => `Compare with ${name}`,
    corrected: (name: string, typed: string): string => `Showing ${name} for "${typed}".`,
  },

  unknown: {
    topic: (typed: string): string => `I don't know "${typed}" yet.`,
    didYouMean: "Did you mean one of these?",
    browse: "I only know how blockchains scale. Here is a good place to begin:",
    command: (name: string): string => `There is no command /${name} here.`,
    seeHelp: "/help lists every command.",
    button: "That button is from an older message and no longer works.",
    buttonHint: "Type the command again to get a fresh one.",
    nothing: "I got a message I can't read as a topic.",
    topics: "Browse topics",
    help: "Help",
  },

  compare: {
    title: (a: string, b: string): string => `${a} and ${b}`,
    different: "Where they differ",
    alike: "Where they are alike",
    ratings: "Ratings run from 1 to 5; 5 is always better for the user. Don't add them up.",
    tradeoff: "The trade-off",
    summary: "In short",
    explain: (name: string): string => `Explain ${name}`,
    needTwo: "I need two things to compare.",
    needTwoHint: "Part them with vs or a comma: /compare zk rollups vs sidechains",
    same: (name: string): string => `Both of those are ${name}.`,
    sameHint: "Pick a second concept to set beside it.",
  },

  topics: {
    title: "What you can learn",
    concepts: (count: number): string => plural(count, "concept", "concepts"),
    pick: "Pick a part of the subject.",
    explainHint: "Press a concept, or type /explain and its name.",
    all: "All topics",
    quiz: "Quiz on this",
  },

  quiz: {
    title: (number: number, total: number): string => `Question ${number} of ${total}`,
    about: (concept: string, difficulty: number): string =>
      `${concept} · ${["easy", "medium", "hard"][difficulty - 1] ?? ""}`,
    asOf: (date: string): string => `Figures as of ${date}.`,
    stop: "Stop",
    next: "Next",
    finish: "See the result",
    explain: (name: string): string => `Explain ${name}`,
    right: (won: number): string => `Right. +${points(won)}.`,
    rightAgain: (won: number): string =>
      `Right. +${points(won)}: you have answered this one today already, so it pays a tenth.`,
    wrong: "Not quite.",
    yourPick: (letter: string, option: string): string => `You picked ${letter}, "${option}".`,
    rightPick: (letter: string, option: string): string => `Right is ${letter}, "${option}".`,
    open: (answered: number, total: number): string =>
      `You have a quiz open: ${answered} of ${plural(total, "question", "questions")} answered.`,
    openHint: "Go on with it, or start afresh?",
    resume: "Go on",
    restart: "Start afresh",
    noneOn: (topic: string): string => `There are no questions on ${topic} yet.`,
    noneHint: "Try /quiz without a topic, or look around with /topics.",
    fewer: (have: number, topic: string): string =>
      `I have ${plural(have, "question", "questions")} on ${topic}, so this quiz is that long.`,
    finished: (right: number, total: number): string => `Quiz finished: ${right} of ${total} right`,
    stopped: (right: number, answered: number): string =>
      answered === 0
        ? "Quiz stopped before the first answer."
        : `Quiz stopped: ${right} of ${answered} right`,
    stoppedShort: "Quiz stopped.",
    earned: (won: number): string => `You earned ${points(won)}.`,
    readNext: "Worth reading next:",
    rightAnswers: "Right answers",
    allRight: "Every answer was right.",
    again: "Another quiz",
    progress: "My progress",
    notYours: "This quiz belongs to somebody else.",
    notYoursHint: "Start your own with /quiz.",
    over: "That quiz is over.",
    overHint: "Start a new one with /quiz.",
    changed: "This question was changed while it was open.",
    changedHint: "It doesn't count. Start a new quiz with /quiz.",
    optionGone: "That answer doesn't belong to this question.",
    optionGoneHint: "Press one of the buttons below the question.",
  },

  progress: {
    title: "Your progress",
    none: "You haven't answered anything yet.",
    noneHint: "Take a first quiz: /quiz",
    summary: (answered: number, right: number): string =>
      `${plural(answered, "answer", "answers")}, ${right} right (${Math.round((100 * right) / answered)} %).`,
    total: (won: number): string => `You have ${points(won)}.`,
    area: (name: string): string => name,
    areasHint: "Concepts answered right at least once, by area:",
    weakest: "Worth another look:",
    quiz: "Quiz me",
  },

  leaderboard: {
    here: "Leaderboard: here",
    everyone: "Leaderboard: everyone",
    none: "Nobody has points yet.",
    noneHint: "Be the first: /quiz",
    showHere: "Here",
    showEveryone: "Everyone",
  },

  privacy: {
    title: "What Layerwise keeps about you",
    kept: [
      "Your account's number on this platform and your display name, so that your progress and the leaderboard are yours.",
      "Your language setting, to answer in it where that language is there.",
      "Your quiz answers with their time, the place they were given in, and your points.",
      "The replies to your quiz presses, for two days, so that none is lost or sent twice. The ids of those presses are kept for seven days.",
    ],
    notKept: "The text of your messages is never stored. Nothing is sold, shared, or used to train anything.",
    where:
      "The data lies in one file on the operator's machine. Keeping that disk encrypted is the operator's duty.",
    remove: "To have your data removed, ask the people who run this bot. They can delete it at any time.",
  },

  failure: {
    bug: (reference: string): string =>
      `Something went wrong on my side. Nothing was lost. (Reference ${reference})`,
    bugHint: "Please try again. If it happens again, tell the people who run this bot the reference.",
    busy: "I am very busy at the moment, and nothing was changed.",
    busyHint: "Please try again in a few seconds.",
    full: "I can't save anything at the moment, so nothing was changed.",
    fullHint: "Please tell the people who run this bot that its disk is full.",
    broken: "I can't reach my records at the moment, so nothing was changed.",
    brokenHint: "Please try again later, and tell the people who run this bot.",
  },
};

function article(param: string): string {
  return param === "topic" ? "a topic" : "two topics";
}

/** The catalogue's shape, which every language fills. */
export type Texts = typeof en;
