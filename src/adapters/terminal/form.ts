/** How a question is answered, by its kind, as lines of text. */
import type { QuestionForm, ShownOption } from "../../core/reply.ts";
import type { Texts } from "../../core/texts/en.ts";
import { LINE_WIDTH } from "./limits.ts";
import { clean, wrap } from "./wrap.ts";

type FaceTexts = Texts["face"];

const FIRST_LETTER = 65;

/** Lettered options and steps, or what is to be typed. */
export function formLines(form: QuestionForm, texts: FaceTexts): readonly string[] {
  switch (form.kind) {
    case "single":
    case "truefalse":
      return form.options.map((option, index) => lettered(index, optionText(option, texts)));
    case "multi":
      return form.options.map((option, index) =>
        lettered(index, optionText(option, texts), texts.ticked("", option.ticked)),
      );
    case "order":
      return form.steps.map(({ text, place }, index) =>
        lettered(index, place === undefined ? text : texts.placed(text, place)),
      );
    case "number":
      return [wrap(clean(texts.inNumbers(form.unit)), LINE_WIDTH)];
    case "typed":
      return [texts.byName];
    default:
      throw new Error(`no text for ${JSON.stringify(form satisfies never)}`);
  }
}

function lettered(index: number, text: string, mark = ""): string {
  const lead = `  ${mark}${String.fromCharCode(FIRST_LETTER + index)}. `;
  return wrap(clean(text), LINE_WIDTH, lead, " ".repeat(lead.length));
}

function optionText({ text, ruledOut }: ShownOption, texts: FaceTexts): string {
  return ruledOut ? texts.ruledOut(text) : text;
}
