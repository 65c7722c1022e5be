/** What is said beside a link that people send to each other. */

const listed = (names: readonly string[]): string => names.join(" or ");

export const share = {
  label: "Share",
  /** On the button under what was put into a chat from outside. */
  more: "Learn more",
  explain: (name: string): string => `${name}, explained in plain words`,
  compare: (names: readonly string[]): string => `${listed(names)}? Here they are side by side`,
  quiz: (topic: string | undefined, right: number, answered: number): string => {
    const about = topic === undefined ? "how blockchains scale" : topic;
    return `I got ${right} of ${answered} right in a quiz on ${about}. How many do you get?`;
  },
};
