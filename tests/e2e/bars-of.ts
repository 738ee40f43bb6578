import type { Page } from "playwright-core";

/** A bar of a chart by its color: that of most bars, or the one that stands out. */
export type Bar = "plain" | "marked";

/**
 * The bars that the sheet's chart shows from top to bottom, read off its picture: down the line that crosses most of them,
 * in the two colors that cover most of it.
 */
export async function barsOf(page: Page): Promise<Bar[]> {
  return page
    .locator("[data-chart] canvas")
    .first()
    .evaluate((canvas: HTMLCanvasElement) => {
      const { width, height } = canvas;
      const pixels =
        canvas.getContext("2d")?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
      const colorAt = (x: number, y: number): string => {
        const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.slice(
          4 * (y * width + x),
          4 * (y * width + x) + 4,
        );
        const isGrey = Math.max(red, green, blue) - Math.min(red, green, blue) < 20;
        return alpha < 255 || isGrey ? "" : `${String(red)} ${String(green)} ${String(blue)}`;
      };
      const covered = new Map<string, number>();
      const columns: string[][] = [];
      for (let x = 0; x < width; x += 4) {
        const column = Array.from({ length: height }, (_, y) => colorAt(x, y));
        columns.push(column);
        for (const color of column) {
          covered.set(color, (covered.get(color) ?? 0) + 1);
        }
      }
      covered.delete("");
      const [plain, marked] = [...covered].sort(([, one], [, other]) => other - one).map(([color]) => color);
      const runsOf = (column: readonly string[]): Bar[] =>
        column.flatMap((color, y) => {
          const begins =
            color !== (column[y - 1] ?? "") && column.slice(y, y + 4).every((next) => next === color);
          return begins && (color === plain || color === marked)
            ? [color === plain ? "plain" : "marked"]
            : [];
        });
      return columns.map(runsOf).reduce((most, runs) => (runs.length > most.length ? runs : most), []);
    });
}
