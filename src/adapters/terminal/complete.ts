/** Tab completion of commands and topics. */
import type { FaceDeps } from "../../core/face.ts";

/** A readline completer: whole lines that could be meant, and what they are compared with. */
export function completer({ commands, suggest }: Pick<FaceDeps, "commands" | "suggest">) {
  return (line: string): [string[], string] => {
    const [, name = "", rest] = /^\/(\w*)(?:\s+(.*))?$/.exec(line) ?? [];
    if (!line.startsWith("/")) return [[], line];
    if (rest === undefined)
      return [commands.map((command) => `/${command.name} `).filter((entry) => entry.startsWith(line)), line];
    const param = commands.find((command) => command.name === name)?.params[0];
    const values = param ? suggest(name, param.name, rest).map(({ value }) => value) : [];
    return [values.filter((value) => value.startsWith(rest)).map((value) => `/${name} ${value}`), line];
  };
}
