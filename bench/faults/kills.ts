/** 20 learners play 200 sessions, alone and together, while the bot is killed 100 times at moments of chance. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { seededRandom } from "../../tests/support/random.ts";
import { type FakeTelegram, startFakeTelegram } from "../../tests/support/telegram/server.ts";
import { playAlone, playTogether, type Table } from "./players.ts";
import { row } from "./row.ts";
import { runner } from "./runner.ts";
import { countAnswers, countLobbies, findings } from "./soundness.ts";
import { createStage } from "./stage.ts";

const LEARNERS = 20;
const ALONE = 120;
const TOGETHER = 80;
const GROUPS = 40;
/** People in a room. */
const SEATS = 4;
const KILLS = 100;
/** Milliseconds without a call after which nothing more is said; three calls in three seconds go to a chat. */
const QUIET = 5_000;
/** The bot lives so many milliseconds at the most before it is killed. */
const LONGEST_LIFE = 2_000;

/** Prints what was done and found; whether all is as it should be. */
export async function kills(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), "layerwise-"));
  const file = join(folder, "layerwise.db");
  const telegram = await startFakeTelegram();
  const table: Table = {
    stage: createStage(telegram),
    random: seededRandom(2026),
    acknowledged: [],
    resumed: [],
  };
  const bot = runner(telegram, file);
  await bot.start();
  let playing = true;
  const games = play(telegram, table).finally(() => {
    playing = false;
  });
  let killed = 0;
  for (; killed < KILLS && playing; killed += 1) {
    await sleep(table.random() * LONGEST_LIFE);
    await bot.kill();
    await bot.start();
  }
  const stuck = (await games).filter((ended) => !ended).length;
  await quiet(telegram);
  const code = await bot.stop();
  const found = await findings(file, table, telegram.calls);
  console.log(row("sessions played", `${ALONE} alone, ${TOGETHER} together, by ${LEARNERS} learners`));
  console.log(row("killed", `${killed} times; ended in order with ${code}`));
  const told = new Set(table.acknowledged.map((one) => JSON.stringify(one))).size;
  console.log(row("answers acknowledged", `${told}, in the log ${countAnswers(file)}`));
  console.log(row("lobbies opened again after the last game", String(countLobbies(file))));
  const all = {
    "sessions that came to no end": stuck,
    ...found,
    "calls Telegram would refuse": refusals(telegram),
  };
  for (const [name, count] of Object.entries(all)) console.log(row(name, String(count)));
  await telegram.close();
  rmSync(folder, { recursive: true });
  return code === 0 && Object.values(all).every((count) => count === 0);
}

/** Waits until the bot has said all it has to: what its rates hold back would wait for its next start. */
async function quiet({ calls }: FakeTelegram): Promise<void> {
  const said = (): number => calls.filter(({ method }) => method !== "getUpdates").length;
  for (let before = -1; before !== said(); await sleep(QUIET)) before = said();
}

async function play(telegram: FakeTelegram, table: Table): Promise<readonly boolean[]> {
  const people = Array.from({ length: LEARNERS }, (_, index) => telegram.user(`Learner ${index + 1}`));
  const alone = people.map(async ({ user }) => {
    const ended: boolean[] = [];
    const place = telegram.world.chatOf(user.id);
    for (let session = 0; session < ALONE / LEARNERS; session += 1)
      ended.push(await playAlone(table, user, place));
    return ended;
  });
  const together = Array.from({ length: GROUPS }, async (_, group) => {
    const ended: boolean[] = [];
    const { place } = telegram.group(`Group ${group + 1}`);
    const seated = Array.from({ length: SEATS }, (_, seat) => people[(group * 2 + seat) % LEARNERS]);
    for (let session = 0; session < TOGETHER / GROUPS; session += 1) {
      const before = overs(table, place);
      const isOver = (): boolean => overs(table, place) > before;
      const games = seated.map((person, seat) =>
        person ? playTogether(table, person.user, place, seat === 0 ? "host" : "guest", isOver) : true,
      );
      ended.push((await Promise.all(games)).every(Boolean));
    }
    return ended;
  });
  return (await Promise.all([...alone, ...together])).flat();
}

/** Messages that end a game in a chat. */
function overs({ stage }: Table, place: Parameters<Table["stage"]["texts"]>[0]): number {
  return stage.texts(place).filter((text) => /^The quiz (is over|was stopped)/.test(text)).length;
}

/** Presses that are answered again after a kill are harmless: the bot can't know that they were. */
function refusals({ invalid }: FakeTelegram): number {
  return invalid.filter(({ faults }) =>
    faults.some((fault) => fault !== "this press has been answered before"),
  ).length;
}
