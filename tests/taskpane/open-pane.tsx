import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { ViewRequests } from "../../src/commands/view-requests";
import { Pane } from "../../src/taskpane/shell/pane";
import type { Book } from "../../src/workbench/book/book";
import type { Sheet } from "../../src/workbench/book/sheet";
import { startExcel } from "../support/excel";

// jsdom lays nothing out and cannot scroll.
window.scrollTo = () => undefined;

/**
 * The pane on the real Excel client, over a book of its own (an empty one unless given), with a ribbon that nobody clicks
 * unless one is given once Excel is there.
 */
export async function openPane(book?: Book, ribbonOf?: () => Promise<ViewRequests>) {
  const excel = await startExcel(book);
  const user = userEvent.setup();
  const ribbon = (await ribbonOf?.()) ?? new ViewRequests();
  render(<Pane officeIsDark={() => undefined} ribbon={ribbon} />);
  await screen.findByRole("heading", { name: /track your experiments|this workbook/i }, PATIENCE);
  return { excel, user, ribbon };
}

/** Reading and writing go through the whole of Office.js, on a machine that may have other work. */
export const PATIENCE = { timeout: 20_000 };

/** Shows a view by its tab and waits until it is there. */
export async function goTo(label: "Home" | "Log" | "Import" | "Check" | "Compare", title: string) {
  fireEvent.click(within(screen.getByRole("navigation")).getByRole("button", { name: label }));
  await screen.findByRole("heading", { level: 1, name: title }, PATIENCE);
}

/** Clicks a button of the view in sight, once it can be clicked. */
export async function press(name: string | RegExp) {
  await waitFor(() => {
    const button = screen.getByRole("button", { name });
    if (button.getAttribute("aria-disabled") === "true") {
      throw new Error(`${String(name)} is disabled`);
    }
    fireEvent.click(button);
  }, PATIENCE);
}

/** Types a text into a field at once, as a paste does. */
export function fill(label: string | RegExp, text: string, part?: HTMLElement) {
  const place = part ? within(part) : screen;
  const field = place.queryByRole("textbox", { name: label }) ?? place.getByRole("combobox", { name: label });
  fireEvent.change(field, { target: { value: text } });
}

/** Waits for a text of the view in sight. */
export async function sees(text: string | RegExp) {
  return screen.findByText(text, { ignore: "[role=status] *" }, PATIENCE);
}

/** Does something to the workbook as a person would, outside the pane. */
export async function outside(change: () => Promise<void> | void) {
  await act(async () => change());
}

export function sheetNamed(book: Book, name: string): Sheet {
  const sheet = book.sheets.find((one) => one.name === name);
  if (!sheet) {
    throw new Error(`There is no sheet ${name}, only ${book.sheets.map((one) => one.name).join(", ")}`);
  }
  return sheet;
}

/** The values under a header of a sheet whose table begins at A1. */
export function columnOf(sheet: Sheet, header: string): readonly unknown[] {
  for (let column = 0; column < sheet.cells.columnCount; column++) {
    if (sheet.cells.value(0, column) === header) {
      return Array.from({ length: sheet.cells.rowCount - 1 }, (_, row) => sheet.cells.value(row + 1, column));
    }
  }
  throw new Error(`There is no column ${header} on ${sheet.name}`);
}
