/** Waiting for something to become true without polling: the bell is rung after every change. */

export type Bell = {
  ring(): void;
  /** Resolves with what `find` gives as soon as it gives something; after four seconds fails with `seen()`. */
  until<T>(find: () => T | undefined, what: string, seen: () => string): Promise<T>;
};

const PATIENCE = 15_000;

export function createBell(): Bell {
  const listeners = new Set<() => void>();
  const until: Bell["until"] = (find, what, seen) =>
    new Promise((resolve, reject) => {
      const end = (act: () => void): void => {
        listeners.delete(look);
        clearTimeout(guard);
        act();
      };
      const look = (): void => {
        const found = find();
        if (found !== undefined) end(() => resolve(found));
      };
      const giveUp = (): void => end(() => reject(new Error(`waited for ${what}, but saw:\n${seen()}`)));
      const guard = setTimeout(giveUp, PATIENCE);
      listeners.add(look);
      look();
    });
  return { until, ring: () => [...listeners].forEach((look) => void look()) };
}
