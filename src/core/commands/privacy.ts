/** /privacy: what is kept and why, export, hide, and delete; Telegram's and Discord's terms ask for it. */
import type { PrivacyStep } from "../action.ts";
import { type Call, defineCommand } from "../command.ts";
import { exportFiles } from "../learning/export.ts";
import type { Reply } from "../reply.ts";
import { askForgetView, exportView, privacyDoneView, privacyView } from "../views/privacy.ts";

export const privacy = defineCommand({
  name: "privacy",
  about: (texts) => texts.commands.privacy.about,
  params: [],
  examples: ["/privacy"],
  audience: "asker",
  access: "member",
  contexts: ["private", "shared"],
  run: async ({ texts, read, learner }) => {
    const hidden = await read(async (reader) => {
      const id = await learner(reader);
      return id !== undefined && (await reader.isHidden(id));
    });
    return [privacyView(texts, hidden)];
  },
  presses: { privacy: (call, { step }) => take(call, step) },
});

async function take(call: Call, step: PrivacyStep): Promise<readonly Reply[]> {
  const { privacy: words } = call.texts;
  switch (step) {
    case "export":
      return [exportView(call.texts, await exportFiles(call))];
    case "hide":
    case "show":
      return hide(call, step === "hide");
    case "forget":
      return [askForgetView(call.texts)];
    case "keep":
      return [privacyDoneView(words.unchanged)];
    case "forget-now":
      return [
        (await call.forget())
          ? privacyDoneView(words.forgotten, words.forgottenHint)
          : privacyDoneView(words.nothingKept),
      ];
    default:
      throw new Error(`no step ${step satisfies never}`);
  }
}

function hide(call: Call, hidden: boolean): Promise<readonly Reply[]> {
  return call.change(async (tx, learner) => {
    await tx.hide(learner, hidden);
    return [privacyDoneView(hidden ? call.texts.privacy.hidden : call.texts.privacy.shown)];
  });
}
