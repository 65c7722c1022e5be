/** Up to which moment the gateway has brought everything that happened. */
import type { Clock } from "../../core/ports.ts";

export type Hearing = {
  readonly onHearing: (shard: number, heard: boolean) => void;
  /** Stands still while a shard is cut off: what it missed comes when it is back. */
  readonly upTo: () => Date;
};

/** Milliseconds an interaction may take from a person's client to us. */
const ON_THE_WAY = 1_000;

/** Nothing has been heard before the first shard is there. */
export function createHearing(clock: Clock): Hearing {
  const shards = new Map<number, boolean>();
  let last = clock();
  return {
    onHearing: (shard, heard) => shards.set(shard, heard),
    upTo: () => {
      const isWhole = shards.size > 0 && [...shards.values()].every(Boolean);
      if (isWhole) last = new Date(clock().getTime() - ON_THE_WAY);
      return last;
    },
  };
}
