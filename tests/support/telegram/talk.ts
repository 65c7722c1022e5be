/** The core and the store behind the Telegram face on the fake server, with questions and time that a test decides. */
import { onTestFinished } from "vitest";
import { type AppDeps, createApp } from "../../../src/core/app.ts";
import { commands } from "../../../src/core/commands/index.ts";
import type { Question } from "../../../src/core/quiz/question.ts";
import { en } from "../../../src/core/texts/en.ts";
import { openStorage, type Storage } from "../../../src/storage/open.ts";
import { content } from "../conversation.ts";
import { seededRandom } from "../random.ts";
import { type StartedFace, startFace } from "./face.ts";
import type { FakeTelegram } from "./server.ts";
import { drivenTime } from "./time.ts";

export type Talk = StartedFace & {
  readonly storage: Storage;
  /** Resolves when everything that was said has been sent. */
  idle(): Promise<void>;
  /** Does what is due by now. */
  due(): Promise<void>;
  /** Ends the face and the outbox, as a stop of the bot does; the database stays. */
  stop(): Promise<void>;
};

/** Starts them on a database, with commands and a bank of these questions. */
export async function startTalk(
  server: FakeTelegram,
  { questions, database = "sqlite::memory:" }: { questions: readonly Question[]; database?: string },
): Promise<Talk> {
  const time = drivenTime();
  const { library } = content;
  const bank = { all: questions, byId: new Map(questions.map((question) => [question.id, question])) };
  const [random, log] = [seededRandom(), { info: () => {}, warn: () => {}, error: () => {} }];
  const parts = { clock: time.clock, wait: time.wait, log, random };
  const storage = await openStorage(database, parts);
  let started: StartedFace | undefined;
  const askRole: AppDeps["askRole"] = async (place, actor) =>
    (await started?.face.roleOf(place, actor)) ?? "unknown";
  const app = createApp({ ...parts, library, bank, commands, store: storage.store, texts: en, askRole });
  const outbox = storage.createOutbox(() => started?.face.messenger, app.settled);
  started = await startFace(server, {
    time,
    commands,
    ballots: app,
    communities: {
      left: app.left,
      moved: async (from, to) => {
        await app.moved(from, to);
        outbox.wake(to);
      },
    },
    handle: async (request) => {
      const answered = await app.handle(request);
      if (answered.queued) outbox.wake(request.place.id);
      return answered;
    },
  });
  const face = started;
  outbox.drain();
  const stop = async (): Promise<void> => {
    const stopping = face.face.stop();
    time.letGo();
    await stopping;
    await outbox.stop(0);
  };
  onTestFinished(async () => {
    await stop();
    await storage.close();
  });
  const due = async (): Promise<void> => {
    const { places } = await app.due(time.clock(), time.clock);
    for (const place of places) outbox.wake(place);
  };
  return { ...face, storage, idle: outbox.idle, due, stop };
}
