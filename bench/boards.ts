/** What a board costs: top ten, page 500 and own rank, among a million learners and among ten thousand. */
import { sql } from "kysely";
import { openDatabase } from "../src/storage/open.ts";
import { findBoard, findStanding } from "../src/storage/scores.ts";
import type { Db } from "../src/storage/tables.ts";
import { seededRandom } from "../tests/support/random.ts";
import { median, row } from "./measure.ts";

const RUNS = 200;
const WIDTH = 100_000;

/** Prints medians in milliseconds for both sizes, their ratio, and the bare index read beside them. */
export async function boards(): Promise<void> {
  const small = await measure(10_000);
  const large = await measure(1_000_000);
  for (const name of Object.keys(large) as (keyof typeof large)[]) {
    console.log(
      row(
        name,
        `${small[name].toFixed(3)} ms at 10,000`,
        `${large[name].toFixed(3)} ms at 1,000,000`,
        `x${(large[name] / small[name]).toFixed(2)}`,
      ),
    );
  }
}

async function measure(learners: number) {
  const db = await openDatabase("sqlite::memory:", { wait: async () => {}, random: seededRandom(1) });
  await fill(db, learners);
  const random = seededRandom(2);
  const own = (): number => 1 + Math.floor(random() * learners);
  const figures = {
    "bare index read": await median(RUNS, () =>
      sql`select learner from scores where community = '' and area = '' and period = 'all' and listed = 1 order by points desc, reached_at, learner limit 10`.execute(
        db,
      ),
    ),
    "top ten": await median(RUNS, () => findBoard(db, { period: "all", limit: 10 })),
    "page 500": await median(RUNS, () => findBoard(db, { period: "all", from: 4991, limit: 10 })),
    "own rank": await median(RUNS, () => findStanding(db, { period: "all" }, own())),
  };
  await db.destroy();
  return figures;
}

/** Learners with points spread over 100,000 values, many low and few high. */
async function fill(db: Db, learners: number): Promise<void> {
  await sql`with recursive n(i) as (select 1 union all select i + 1 from n where i < ${sql.lit(learners)})
    insert into learners (id, name, locale, created_at) select i, 'Learner ' || i, 'en', 0 from n`.execute(
    db,
  );
  await sql`insert into scores (community, area, period, learner, points, reached_at, listed)
    select '', '', 'all', id, 10 * (1 + (abs((id * 2654435761) % 1000003) % ${sql.lit(WIDTH)})), id, 1 from learners`.execute(
    db,
  );
  for (const level of [0, 1, 2, 3]) {
    await sql`insert into score_tree select community, area, period, ${sql.lit(level)}, points >> ${sql.lit(6 * level)}, count(*)
      from scores group by 1, 2, 3, 5`.execute(db);
  }
}
