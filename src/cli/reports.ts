/** `npm run reports`: what people have reported, for those who mend the questions; `-- --close QUESTION` is the answer. */
import { randomInt } from "node:crypto";
import type { Config } from "../config.ts";
import { asideIn, type SetAside } from "../core/quiz/aside.ts";
import type { Bank } from "../core/quiz/bank.ts";
import { plural } from "../core/texts/en/counting.ts";
import { en } from "../core/texts/en.ts";
import { openStorage, type Storage } from "../storage/open.ts";
import type { ReportCount } from "../storage/reports.ts";
import { loadContent } from "./content.ts";
import { wait } from "./wait.ts";

const STEPS = 2 ** 32;

/** Lists the open reports, or closes those on a question; 1 where there is nothing to close. */
export async function reports(config: Config, root: string, close: string | undefined): Promise<number> {
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const random = (): number => randomInt(STEPS) / STEPS;
  const storage = await openStorage(config.database, { clock: () => new Date(), log, wait, random });
  const { lines, code } = close === undefined ? await listed(storage, root) : await closed(storage, close);
  await storage.close();
  process.stdout.write(`${lines.join("\n")}\n`);
  return code;
}

type Outcome = { readonly lines: readonly string[]; readonly code: number };

async function closed(storage: Storage, question: string): Promise<Outcome> {
  const { reports: count, doubtful } = await storage.closeQuestion(question);
  if (count === 0 && !doubtful) return { lines: [`Nothing is open on "${question}".`], code: 1 };
  const line = `${plural(count, "report", "reports")} on ${question} closed.`;
  return { lines: [doubtful ? `${line} What learners missed is forgotten.` : line], code: 0 };
}

async function listed(storage: Storage, root: string): Promise<Outcome> {
  const { bank } = loadContent(root);
  const groups = [
    ...Map.groupBy(await storage.reports(), ({ question, version }) => `${question} ${version}`).values(),
  ];
  const total = (counts: readonly ReportCount[]): number => counts.reduce((sum, { count }) => sum + count, 0);
  const sorted = groups.toSorted((a, b) => total(b) - total(a));
  const lines = sorted.flatMap((counts) => [...linesOf(counts, total(counts), bank), ""]);
  const sum = groups.reduce((so, counts) => so + total(counts), 0);
  const all = `${plural(sum, "open report", "open reports")} on ${plural(groups.length, "question", "questions")}`;
  const aside = asideIn(bank, await storage.setAside()).map(asideLine);
  const head = aside.length > 0 ? ["", "Set aside, and not asked until closed or changed (version up):"] : [];
  return { lines: [...lines, all, ...head, ...aside], code: 0 };
}

function asideLine({ question, why, count }: SetAside): string {
  return why === "reports"
    ? `  ${question}: ${count} open reports`
    : `  ${question}: learners who should know it keep missing it (${count} answers looked at)`;
}

/** The question, what is said against it, and from when to when. */
function linesOf(counts: readonly ReportCount[], total: number, bank: Bank): readonly string[] {
  const [head] = counts;
  if (!head) return [];
  const question = bank.byId.get(head.question);
  const state = !question
    ? ", which is gone"
    : question.version === head.version
      ? ""
      : `, which is version ${question.version} now`;
  const reasons = counts.map(({ count, reason }) => `${count} x ${en.report.reasons[reason]}`);
  const days = [counts.map(({ first }) => first), counts.map(({ last }) => last)];
  const [first, last] = [dayOf(days[0]?.toSorted(byTime)[0]), dayOf(days[1]?.toSorted(byTime).at(-1))];
  return [
    `${head.question}, version ${head.version}${state}: ${total} open`,
    ...(question ? [`  ${question.prompt}`] : []),
    `  ${reasons.join(", ")}`,
    `  ${first === last ? first : `${first} to ${last}`}`,
  ];
}

const byTime = (a: Date, b: Date): number => a.getTime() - b.getTime();
const dayOf = (at: Date | undefined): string => at?.toISOString().slice(0, 10) ?? "";
