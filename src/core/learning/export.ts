/** What is kept about a person as files: all of it as JSON, and the missed questions as flash cards. */
import type { Call } from "../command.ts";
import { flashCard } from "../quiz/flash-card.ts";
import type { FileBlock } from "../reply.ts";
import { ankiFile } from "./anki.ts";

const NAME = "layerwise-export";

/** The files for whoever asks; none where nothing is kept, no cards where nothing was missed. */
export async function exportFiles(call: Call): Promise<readonly FileBlock[]> {
  const { read, learner, request } = call;
  const found = await read(async (reader) => {
    const id = await learner(reader);
    return id === undefined ? undefined : { kept: await reader.kept(id), missed: await reader.missed(id) };
  });
  if (!found) return [];
  const everything = JSON.stringify({ madeAt: request.at.toISOString(), ...found.kept }, undefined, 1);
  const json: FileBlock = {
    kind: "file",
    name: `${NAME}.json`,
    mime: "application/json",
    text: `${everything}\n`,
  };
  return [json, ...missedFile(call, found.missed)];
}

/** The questions that are still asked. */
function missedFile({ bank, library, texts }: Call, missed: readonly string[]): readonly FileBlock[] {
  const cards = missed.flatMap((id) => {
    const question = bank.byId.get(id);
    return question && !question.retired ? [flashCard(question, { texts, library })] : [];
  });
  if (cards.length === 0) return [];
  return [{ kind: "file", name: `${NAME}.csv`, mime: "text/csv", text: ankiFile(cards) }];
}
