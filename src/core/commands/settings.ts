/** /settings: what a learner can set. */
import { type Call, defineCommand } from "../command.ts";
import { localTime } from "../learning/day.ts";
import { findZone, TIME_ZONE, zoneOf } from "../learning/zone.ts";
import type { Reply } from "../reply.ts";
import { settingsView, unknownZoneView, zoneSetView } from "../views/settings.ts";

export const settings = defineCommand({
  name: "settings",
  about: (texts) => texts.commands.settings.about,
  params: [
    {
      kind: "choice",
      name: "setting",
      about: (texts) => texts.commands.settings.setting,
      choices: [TIME_ZONE],
      required: false,
    },
    { kind: "text", name: "value", about: (texts) => texts.commands.settings.value, required: false },
  ],
  examples: ["/settings timezone Europe/Berlin"],
  audience: "asker",
  access: "member",
  contexts: ["private", "shared"],
  run: async (call) => {
    const { value } = call.args;
    if (value === undefined) return [await shown(call)];
    const found = findZone(value);
    if (found.kind === "unknown") return [unknownZoneView(call.texts, value, found.near)];
    return setZone(call, found.zone, "new");
  },
  presses: { timezone: (call, { zone }) => setZone(call, zone, "replace") },
});

async function shown({ read, learner, request, texts }: Call): Promise<Reply> {
  const zone = await read(async (reader) => {
    const id = await learner(reader);
    return zoneOf(id === undefined ? new Map() : await reader.settings(id));
  });
  return settingsView(texts, zone, localTime(request.at, zone));
}

function setZone(
  { change, request, texts }: Call,
  zone: string,
  mode: Reply["mode"],
): Promise<readonly Reply[]> {
  return change(async (tx, learner) => {
    await tx.setSetting(learner, TIME_ZONE, zone);
    return [zoneSetView(texts, zone, localTime(request.at, zone), mode)];
  });
}
