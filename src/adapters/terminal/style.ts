/** Colours and weights, on a terminal that shows them; plain words elsewhere. */

/** Turns text into the same text with a look. */
type Paint = (text: string) => string;
/** The looks that rendering uses. */
export type Style = {
  readonly heading: Paint;
  readonly bold: Paint;
  readonly italic: Paint;
  readonly faint: Paint;
  readonly link: Paint;
  readonly right: Paint;
  readonly wrong: Paint;
  readonly button: Paint;
};

const same: Paint = (text) => text;
/** ECMA-48 "select graphic rendition": on with `code`, off with `off`. */
const sgr =
  (code: number, off: number): Paint =>
  (text) =>
    `\u001b[${code}m${text}\u001b[${off}m`;

/** No looks at all: for files, pipes and tests. */
export const PLAIN: Style = {
  heading: same,
  bold: same,
  italic: same,
  faint: same,
  link: same,
  right: same,
  wrong: same,
  button: same,
};

/** Looks by escape codes. Colour is never the only sign: words and shapes say the same. */
export const COLOURED: Style = {
  heading: (text) => sgr(1, 22)(sgr(36, 39)(text)),
  bold: sgr(1, 22),
  italic: sgr(3, 23),
  faint: sgr(2, 22),
  link: sgr(4, 24),
  right: sgr(32, 39),
  wrong: sgr(33, 39),
  button: sgr(36, 39),
};
