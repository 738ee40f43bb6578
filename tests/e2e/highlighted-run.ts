import type { Page } from "playwright-core";

/** The color that highlights the best run. */
const HIGHLIGHT = "rgb(255, 230, 153)";

/** The cells of the first column, not those of AA and on. */
const FIRST_COLUMN = Array.from({ length: 10 }, (_, digit) => `[data-cell^="A${String(digit)}"]`).join();

/** Run IDs of the rows whose first cell has the highlight's color. */
export function highlightedRuns(page: Page): Promise<string[]> {
  return page
    .locator(FIRST_COLUMN)
    .evaluateAll(
      (cells, color) =>
        cells
          .filter((cell) => getComputedStyle(cell).backgroundColor === color)
          .map((cell) => cell.textContent),
      HIGHLIGHT,
    );
}

/** Waits until the row of exactly this run is highlighted. */
export async function highlightIsOn(page: Page, runId: string): Promise<void> {
  await page.waitForFunction(
    ([color, wanted, column = ""]) => {
      const marked = [...document.querySelectorAll(column)].filter(
        (cell) => getComputedStyle(cell).backgroundColor === color,
      );
      return marked.length === 1 && marked[0]?.textContent === wanted;
    },
    [HIGHLIGHT, runId, FIRST_COLUMN],
  );
}
