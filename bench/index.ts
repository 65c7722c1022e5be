/** `npm run bench -- NAME`: speeds as ratios within one run. Without a name it runs all of them. */
import { boards } from "./boards.ts";
import { choose } from "./choose.ts";

const BENCHES: Readonly<Record<string, () => Promise<void> | void>> = { boards, choose };

const wanted = process.argv.slice(2);
for (const [name, bench] of Object.entries(BENCHES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n${name}`);
  await bench();
}
