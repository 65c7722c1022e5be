/** Measuring: medians within one run, and lines that read as a table. */

/** The median of so many runs in milliseconds, after a tenth as many to warm up. */
export async function median(runs: number, work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let run = -Math.ceil(runs / 10); run < runs; run += 1) {
    const began = performance.now();
    await work();
    if (run >= 0) times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}

/** A line of a table. */
export function row(name: string, ...cells: readonly string[]): string {
  return [name.padEnd(20), ...cells.map((cell) => cell.padEnd(28))].join("");
}
