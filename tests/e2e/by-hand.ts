import type { Frame, Locator, Page } from "playwright-core";

/** What a person does with a mouse, keys and eyes; none of it reaches past what lies on top. */

/** Clicks the middle of an element where it stands on the screen, whatever lies over it. */
export async function clickAt(page: Page, target: Locator): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) {
    throw new Error("There is nothing to click at");
  }
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

/** Shows a sheet by its tab; what is drawn of it may still be that of the one before, for a moment. */
export async function showSheet(page: Page, name: string): Promise<void> {
  await clickAt(page, page.getByRole("tab", { name, exact: true }));
  await page.getByRole("tab", { name, exact: true, selected: true }).waitFor();
}

/** The name of what has the focus in a frame, as its label or its own text; "" where nothing has. */
export function focusedName(frame: Frame): Promise<string> {
  return frame.evaluate(() => {
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement) || focused === document.body) {
      return "";
    }
    const labels =
      focused instanceof HTMLInputElement || focused instanceof HTMLSelectElement ? focused.labels : [];
    return (focused.getAttribute("aria-label") ?? labels?.[0]?.textContent ?? focused.textContent).trim();
  });
}

/** Presses Tab until what it leads to in the frame has the name; a person would give up at a hundred. */
export async function tabTo(page: Page, frame: Frame, name: string): Promise<void> {
  const passed: string[] = [];
  while (passed.length < 100) {
    const focused = await focusedName(frame);
    if (focused === name) {
      return;
    }
    passed.push(focused);
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not lead to ${name}, only to ${passed.join(", ")}`);
}

/** A cell of the sheet in sight. */
export function cellAt(page: Page, address: string): Locator {
  return page.locator(`[data-cell="${address}"]`);
}

/**
 * The cell of a row under a header of row 1, on a window so wide that all columns are drawn. It waits for the header,
 * because the grid draws anew when the window widens: a header that stood there a moment ago can be gone for the next.
 */
export async function cellUnder(page: Page, header: string, row: number): Promise<Locator> {
  await page.setViewportSize({ width: 6000, height: 900 });
  const column = await page.waitForFunction((text) => {
    for (const cell of document.querySelectorAll('[data-cell$="1"]')) {
      const letters = /^([A-Z]+)1$/.exec(cell.getAttribute("data-cell") ?? "")?.[1];
      if (letters !== undefined && cell.textContent.trim() === text) {
        return letters;
      }
    }
    return undefined;
  }, header);
  return cellAt(page, `${String(await column.jsonValue())}${String(row)}`);
}
