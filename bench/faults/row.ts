/** A line of what a driver prints: the name, and what was found. */
export const row = (name: string, found: string): string => `  ${name.padEnd(56)}${found}`;
