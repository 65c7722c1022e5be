/** /daily: one question a day for a whole place; admins turn it on, everybody answers today's. */
import { type Call, defineCommand } from "../command.ts";
import { answerDaily } from "../daily/answer.ts";
import { closeNewest } from "../daily/ask.ts";
import { showDaily } from "../daily/show.ts";
import { UserError } from "../errors.ts";
import { nextTime } from "../learning/day.ts";
import { findZone, zoneOf } from "../learning/zone.ts";
import type { Tx } from "../ports.ts";
import type { Reply } from "../reply.ts";
import { dailyOnView, dailyStoppedView, dailyZoneView } from "../views/daily.ts";

const USUAL_TIME = "09:00";

export const daily = defineCommand({
  name: "daily",
  about: (texts) => texts.commands.daily.about,
  params: [
    {
      kind: "choice",
      name: "switch",
      about: (texts) => texts.commands.daily.switch,
      choices: ["on", "off"],
      required: false,
    },
    { kind: "time", name: "time", about: (texts) => texts.commands.daily.time, required: false },
    { kind: "zone", name: "timezone", about: (texts) => texts.commands.daily.timezone, required: false },
  ],
  examples: ["/daily", "/daily on 09:00 Europe/Berlin"],
  audience: "asker",
  access: "member",
  adminsDoMore: true,
  contexts: ["private", "shared"],
  run: async (call) => {
    const { switch: wanted, time, timezone } = call.args;
    if (wanted === undefined && time === undefined && timezone === undefined) return showDaily(call);
    await allow(call);
    if (wanted === "off") return turnOff(call);
    const found = timezone === undefined ? undefined : findZone(timezone);
    if (found?.kind === "unknown") return [dailyZoneView(call.texts, timezone ?? "", found.near)];
    return turnOn(call, time, found?.zone);
  },
  presses: { day: (call, { key, option }) => answerDaily(call, key, option) },
});

async function allow({ role, texts }: Call): Promise<void> {
  if ((await role()) !== "admin") throw new UserError(texts.daily.notAdmin, texts.daily.notAdminHint);
}

/** What is left out stays as it was; at first it is nine o'clock where the one who turns it on is. */
function turnOn(call: Call, time: string | undefined, zone: string | undefined): Promise<readonly Reply[]> {
  const { request, texts } = call;
  return call.change(async (tx, learner) => {
    const known = await tx.daily(request.place.id);
    const wanted = {
      time: time ?? known?.time ?? USUAL_TIME,
      zone: zone ?? known?.zone ?? (await ownZone(tx, learner)),
    };
    const next = nextTime(request.at, wanted.zone, wanted.time);
    await tx.saveDaily({ ...wanted, place: request.place, next });
    return [dailyOnView(texts, wanted)];
  });
}

async function ownZone(tx: Tx, learner: number): Promise<string> {
  return zoneOf(await tx.settings(learner));
}

function turnOff(call: Call): Promise<readonly Reply[]> {
  const { request, texts } = call;
  return call.change(async (tx) => {
    const closed = await closeNewest(call, tx, request.place.id, request.at);
    await tx.dropDaily(request.place.id);
    return [...closed, dailyStoppedView(texts)];
  });
}
