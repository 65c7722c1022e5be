/** How a question is answered, by its kind, as rich lines. */
import type { QuestionForm, ShownOption } from "../../core/reply.ts";
import type { Texts } from "../../core/texts/en.ts";
import { join, plain, type Rich, styled } from "./rich.ts";

const FIRST_LETTER = 65;

/** Lettered options and steps, or what is to be typed. */
export function formLines(form: QuestionForm, face: Texts["face"]): readonly Rich[] {
  switch (form.kind) {
    case "single":
    case "truefalse":
      return form.options.map((option, index) => lettered(index, optionText(option, face)));
    case "multi":
      return form.options.map((option, index) =>
        lettered(index, optionText(option, face), face.ticked("", option.ticked)),
      );
    case "order":
      return form.steps.map(({ text, place }, index) =>
        lettered(index, place === undefined ? text : face.placed(text, place)),
      );
    case "number":
      return [styled("italic", plain(face.inNumbers(form.unit)))];
    case "typed":
      return [styled("italic", plain(face.byName))];
    default:
      throw new Error(`no form for ${JSON.stringify(form satisfies never)}`);
  }
}

function lettered(index: number, text: string, mark = ""): Rich {
  return join([
    styled("bold", plain(`${mark}${String.fromCharCode(FIRST_LETTER + index)}.`)),
    plain(` ${text}`),
  ]);
}

function optionText({ text, ruledOut }: ShownOption, face: Texts["face"]): string {
  return ruledOut ? face.ruledOut(text) : text;
}
