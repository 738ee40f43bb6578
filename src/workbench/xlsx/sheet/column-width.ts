// Files count column widths in digits of the default font, Office.js and the book in points. With Calibri 11 a digit is
// 7 pixels wide and a stored width counts the 5 pixels of padding in (18.3.1.13 col).

const PIXELS_PER_DIGIT = 7;
const POINTS_PER_PIXEL = 0.75;

/** The width of a column that nobody set, in points: 64 pixels. */
export const DEFAULT_COLUMN_POINTS = 48;

/** The width to store for a width in points. */
export function pointsToCharacters(points: number): number {
  return Math.round((points / POINTS_PER_PIXEL / PIXELS_PER_DIGIT) * 1e6) / 1e6;
}

/** The width in points, to a hundredth. */
export function charactersToPoints(characters: number): number {
  return Math.round(characters * PIXELS_PER_DIGIT * POINTS_PER_PIXEL * 100) / 100;
}
