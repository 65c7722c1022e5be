/** Changes go one after the other, and leave gaps in which another process gets its turn. */
import { type Pause, retryBusy } from "./retry.ts";

/** Who wants to write to one database: the end of the line, and what has happened in it so far. */
type Line = { end: Promise<unknown>; turns: number; waited: number };

/**
 * SQLite keeps no line: whoever asks while nobody writes gets in, and a process with much to do leaves no moment for
 * another one. After so many changes it leaves so many milliseconds, longer than the other's pause between two tries.
 */
const TURNS = 25;
const GAP = 5;

const lines = new WeakMap<object, Line>();

/**
 * Does `work` after all that came before it here, again while the database is busy. The time in which those before it
 * waited for another process counts as its own: a file that stays locked makes nobody wait longer than five seconds.
 */
export function inTurn<T>(database: object, pause: Pause, work: () => Promise<T>): Promise<T> {
  const line = lines.get(database) ?? { end: Promise.resolve(), turns: 0, waited: 0 };
  lines.set(database, line);
  const came = line.waited;
  const counting: Pause = {
    random: pause.random,
    wait: (milliseconds) => {
      line.waited += milliseconds;
      return pause.wait(milliseconds);
    },
  };
  const done = line.end.then(async () => {
    line.turns += 1;
    if (line.turns % TURNS === 0) await pause.wait(GAP);
    return retryBusy(work, counting, line.waited - came);
  });
  line.end = done.catch(() => undefined);
  return done;
}
