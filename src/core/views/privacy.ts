/** What is kept about a person and why, as the platforms' terms ask for, and what can be done about it. */
import type { FileBlock, Reply } from "../reply.ts";
import type { Texts } from "../texts/en.ts";
import { button, heading, note, plain, text } from "./inline.ts";

/** The page with its buttons; `hidden` says whether the learner stays off the boards. */
export function privacyView(texts: Texts, hidden: boolean): Reply {
  const { privacy } = texts;
  return {
    mode: "new",
    audience: "asker",
    blocks: [
      heading(privacy.title),
      { kind: "list", items: privacy.kept.map(plain) },
      text(privacy.notKept),
      text(privacy.where),
    ],
    controls: [
      button(privacy.export, { kind: "privacy", step: "export" }),
      hidden
        ? button(privacy.show, { kind: "privacy", step: "show" })
        : button(privacy.hide, { kind: "privacy", step: "hide" }),
      button(privacy.forget, { kind: "privacy", step: "forget" }, "danger"),
    ],
  };
}

/** The files beside the page, or the word that there is nothing to put into them. */
export function exportView({ privacy }: Texts, files: readonly FileBlock[]): Reply {
  const said = files.length === 0 ? privacy.nothingKept : privacy.exported;
  return {
    mode: "new",
    audience: "asker",
    toast: said,
    blocks: [text(said), ...(files.length > 1 ? [note(privacy.exportedMissed)] : []), ...files],
    controls: [],
  };
}

/** The one question before everything is removed. */
export function askForgetView(texts: Texts): Reply {
  const { privacy } = texts;
  return {
    mode: "replace",
    audience: "asker",
    blocks: [text(privacy.askForget)],
    controls: [
      button(privacy.forgetNow, { kind: "privacy", step: "forget-now" }, "danger"),
      button(privacy.keep, { kind: "privacy", step: "keep" }),
    ],
  };
}

/** What has been done, in place of the page. */
export function privacyDoneView(message: string, hint?: string): Reply {
  return {
    mode: "replace",
    audience: "asker",
    toast: message,
    blocks: [text(message), ...(hint === undefined ? [] : [note(hint)])],
    controls: [],
  };
}
