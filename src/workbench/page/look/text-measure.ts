/**
 * Text widths in the sheet's font. Excel's own face (Calibri) is missing on many machines; another face is then drawn
 * at the size that gives its small letters Calibri's height, so that texts fit the column widths they were made for.
 */
export const CELL_FACES = `Calibri, Carlito, "Segoe UI", "Helvetica Neue", Arial, sans-serif`;

/** Calibri's x-height as a share of the font size. */
const CALIBRI_X_HEIGHT = 0.466;
/** Excel's standard size, points. */
export const STANDARD_FONT_SIZE = 11;

const CACHE_LIMIT = 20_000;

export class TextMeasure {
  private readonly context = document.createElement("canvas").getContext("2d");
  private readonly widths = new Map<string, number>();
  private font = "";
  /** What sizes are multiplied with for the face at hand. */
  readonly scale: number;

  constructor() {
    this.scale = this.scaleOf(CELL_FACES);
  }

  /** The font size to draw, in CSS pixels, for a size in points. */
  fontPixels(points: number = STANDARD_FONT_SIZE): number {
    return Math.round(((points * 4) / 3) * this.scale * 10) / 10;
  }

  /** Width of a text on one line, in CSS pixels. */
  width(text: string, points: number = STANDARD_FONT_SIZE, bold = false): number {
    const font = `${bold ? "bold " : ""}${this.fontPixels(points)}px ${CELL_FACES}`;
    const key = `${font}|${text}`;
    let width = this.widths.get(key);
    if (width === undefined) {
      width = this.measure(text, font);
      if (this.widths.size > CACHE_LIMIT) {
        this.widths.clear();
      }
      this.widths.set(key, width);
    }
    return width;
  }

  private measure(text: string, font: string): number {
    if (!this.context) {
      return text.length * 7;
    }
    if (this.font !== font) {
      this.context.font = this.font = font;
    }
    return this.context.measureText(text).width;
  }

  private scaleOf(faces: string): number {
    if (!this.context) {
      return 1;
    }
    this.context.font = `100px ${faces}`;
    const xHeight = this.context.measureText("x").actualBoundingBoxAscent / 100;
    return xHeight > 0 ? Math.min(1, CALIBRI_X_HEIGHT / xHeight) : 1;
  }
}
