/** Serial queues by key: the tasks of one key run one after the other, nobody waits for another key. */
import PQueue from "p-queue";

export type Lanes = {
  /** Runs the task when those before it in its lane are done, however they ended. */
  run<T>(key: string, task: () => Promise<T>): Promise<T>;
  /** Resolves when no lane has anything to do. */
  idle(): Promise<void>;
};

/** Lanes that cost nothing while they are empty. */
export function createLanes(): Lanes {
  const queues = new Map<string, PQueue>();
  const queueOf = (key: string): PQueue => {
    const known = queues.get(key);
    if (known) return known;
    const queue = new PQueue({ concurrency: 1 });
    queue.on("idle", () => {
      if (queues.get(key) === queue && queue.size === 0 && queue.pending === 0) queues.delete(key);
    });
    queues.set(key, queue);
    return queue;
  };
  const idle = async (): Promise<void> => {
    while (queues.size > 0) await Promise.all(Array.from(queues.values(), (queue) => queue.onIdle()));
  };
  return { run: (key, task) => queueOf(key).add(task), idle };
}
