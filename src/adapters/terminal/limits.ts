/** The terminal's measures. */

/** Columns a line is wrapped at: comfortable to read, and it fits the usual 80. */
export const LINE_WIDTH = 78;
/** Cells of a progress bar. */
export const BAR_CELLS = 10;
