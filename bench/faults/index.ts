/** `npm run faults`: drives the whole program through trouble and prints what came of it; `-- telegram` runs one driver. */
import { burst } from "./burst.ts";
import { crowd } from "./crowd.ts";
import { kills } from "./kills.ts";

const DRIVERS: Readonly<Record<string, () => Promise<boolean>>> = {
  kills,
  telegram: burst,
  discord: crowd,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in DRIVERS));
if (unknown.length > 0) throw new Error(`no driver ${unknown.join(", ")}; there are ${Object.keys(DRIVERS)}`);
let sound = true;
for (const [name, run] of Object.entries(DRIVERS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n${name}`);
  sound = (await run()) && sound;
}
process.exitCode = sound ? 0 : 1;
