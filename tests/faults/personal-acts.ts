// What a person, or a co-author, does to the workbook between two syncs of an action. Each act finds its place in the
// book as it stands at that moment, and does nothing where that place is not there (yet).

import type { Book } from "../../src/workbench/book/book";
import type { Sheet } from "../../src/workbench/book/sheet";
import type { TableDescription } from "../../src/workbench/book/table-description";
import { bodyArea } from "../../src/workbench/model/tables/table-parts";
import type { TestExcel } from "../support/excel";

/** An act of a person, and how it is taken back before the action is tried again. */
export interface PersonalAct {
  readonly name: string;
  readonly act: (excel: TestExcel) => Promise<void> | void;
  /** Given where the action can only go on when the person has undone this. */
  readonly repair?: (excel: TestExcel) => Promise<void> | void;
  /** The name of a row that may stand in the table or right below it. */
  readonly typed?: string;
  /**
   * What the person does when an action refuses again because of this, as its message asks. Then it must go through: at
   * the first moments of a case the place of the act may not be there yet, so that no undisturbed action meets it.
   */
  readonly giveWay?: (excel: TestExcel) => Promise<void> | void;
  /** What every refusal because of this says: what is wrong, where, and what to do. */
  readonly says?: readonly string[];
  /** A column that Runs may get because of the act. */
  readonly column?: string;
  /** Whether the person deletes a row, which a report may have counted before. */
  readonly deletes?: boolean;
  /** Whether what the person typed stands in the book: once it does, no action may take it away. */
  readonly stands?: (book: Book) => boolean;
  /** Tables that the person threw away: what stood in them is not asked for. */
  readonly gone?: readonly string[];
}

/** The run that imports update, that a person edits, sorts and deletes. */
export const TOUCHED_RUN = "delta";
/** Runs that came with what is taken back, and that no action writes over; a person edits them in between. */
export const ADDED_RUNS = ["eta", "logged by form"] as const;
/** What a person types into them, into a column that no action writes into. */
export const EDITED = { header: "Author", text: "Ada, by hand" } as const;
const FORMULA = "=0.25*2";
/** The run that a person types. */
export const TYPED_RUN = "typed by hand";
/** The parameter that a person defines. */
const THEIR_PARAMETER = "theirs";

/** Every act of a person in the matrix. */
export const PERSONAL_ACTS: readonly PersonalAct[] = [
  ...["Runs", "Changes", "Params", "Metrics", "Issues", "Runsheet lists"].map(protect),
  ...["Runs", "Changes", "Params"].map(deleteTable),
  {
    name: "sheet renamed",
    act: ({ book, workbench }) => {
      const found = tableIn(book, "Runs");
      if (found) {
        workbench.user.renameSheet(found.sheet.id, "My runs");
      }
    },
  },
  {
    name: "row inserted above",
    act: ({ book, workbench }) => {
      const found = tableIn(book, "Runs");
      if (found) {
        workbench.user.insert(found.sheet.id, { top: 0, bottom: 0, left: 0, right: 16_383 }, "Down");
      }
    },
  },
  {
    name: "row inserted within",
    act: ({ book, workbench }) => {
      const found = tableIn(book, "Runs");
      if (found && found.table.area.bottom - found.table.area.top > 2) {
        const top = found.table.area.top + 2;
        workbench.user.insert(found.sheet.id, { top, bottom: top, left: 0, right: 16_383 }, "Down");
      }
    },
  },
  {
    name: "row typed below, table grows",
    typed: TYPED_RUN,
    giveWay: takeTypedRunAway,
    act: (excel) => {
      typeBelow(excel, "Runs", true);
    },
  },
  {
    name: "row typed below",
    typed: TYPED_RUN,
    giveWay: takeTypedRunAway,
    act: (excel) => {
      typeBelow(excel, "Runs", false);
    },
  },
  {
    name: "row typed below Changes",
    act: (excel) => {
      typeBelow(excel, "Changes", true);
    },
  },
  {
    name: "row typed below Issues",
    act: (excel) => {
      typeBelow(excel, "Issues", true);
    },
  },
  {
    name: "rows sorted",
    act: ({ book, workbench }) => {
      const found = tableIn(book, "Runs");
      const position = found?.table.columns.indexOf("Name") ?? -1;
      if (found && position >= 0) {
        workbench.user.sort(found.sheet.id, bodyArea(found.table), position, false);
      }
    },
  },
  { name: "rows of Issues sorted", act: () => onTable("Issues", sortIssues) },
  { name: "rows of Changes sorted", act: () => onTable("Changes", sortChanges) },
  {
    name: "row deleted",
    deletes: true,
    act: (excel) => {
      const row = rowOf(excel.book, "Runs", "Name", TOUCHED_RUN);
      return row === undefined
        ? undefined
        : unfiltered(excel, () =>
            onTable("Runs", (table) => {
              table.rows.getItemAt(row).delete();
            }),
          );
    },
  },
  {
    name: "first row deleted",
    deletes: true,
    act: (excel) =>
      (tableIn(excel.book, "Runs")?.table.area.bottom ?? 0) > 3
        ? unfiltered(excel, () =>
            onTable("Runs", (table) => {
              table.rows.getItemAt(0).delete();
            }),
          )
        : undefined,
  },
  {
    name: "column inserted",
    act: (excel) =>
      unfiltered(excel, () =>
        onTable("Runs", (table) => {
          table.columns.add(2, undefined, "Inserted");
        }),
      ),
  },
  {
    name: "column moved",
    act: (excel) => unfiltered(excel, async () => moveColumn(excel, "Runs", "Notes")),
  },
  {
    name: "Changes grew",
    act: () =>
      onTable("Changes", (table, columns) => {
        const row = columns.map((header) => (header === "What" ? "Written by a co-author" : ""));
        table.rows.add(undefined, [row]);
      }),
  },
  {
    name: "updated cell edited",
    act: (excel) => {
      editCell(excel, TOUCHED_RUN, "val_accuracy", "0.123");
    },
  },
  {
    name: "formula in an updated cell",
    act: (excel) => {
      editCell(excel, TOUCHED_RUN, "val_accuracy", FORMULA);
    },
    stands: (book) => holds(book, TOUCHED_RUN, "val_accuracy", FORMULA),
  },
  {
    name: "added run edited",
    act: (excel) => {
      for (const run of ADDED_RUNS) {
        editCell(excel, run, EDITED.header, EDITED.text);
      }
    },
    stands: (book) => ADDED_RUNS.some((run) => isEdited(book, run)),
  },
  {
    name: "other cell edited",
    act: (excel) => {
      editCell(excel, TOUCHED_RUN, "Notes", "Read this again");
    },
  },
  {
    name: "table renamed",
    gone: ["Runs"],
    act: () =>
      onTable("Runs", (table) => {
        table.name = "AllRuns";
      }),
  },
  {
    name: "header renamed",
    act: (excel) => {
      renameHeader(excel, "Notes", "Remarks");
    },
    // Which column it is, is asked; a person who is asked gives it its header back.
    giveWay: (excel) => {
      renameHeader(excel, "Remarks", "Notes");
    },
  },
  ...["Runs", "Changes"].map(turnHeadersOff),
  {
    name: "filter set",
    act: () =>
      onTable("Runs", (table) => {
        table.columns.getItem("Status").filter.applyValuesFilter(["Completed"]);
      }),
    repair: () =>
      onTable("Runs", (table) => {
        table.clearFilters();
      }),
  },
  {
    name: "total row shown",
    act: () => onTable("Runs", showTotals(true)),
    repair: () => onTable("Runs", showTotals(false)),
  },
  {
    name: "definition added",
    column: THEIR_PARAMETER,
    act: () =>
      onTable("Params", (table, columns) => {
        const values = new Map([
          ["Name", THEIR_PARAMETER],
          ["Type", "text"],
        ]);
        table.rows.add(undefined, [columns.map((header) => values.get(header) ?? "")]);
      }),
  },
];

/** A table and its sheet, as they stand now. */
export function tableIn(
  book: Book,
  name: string,
): { readonly sheet: Sheet; readonly table: TableDescription } | undefined {
  const table = book.tables.find((one) => one.name === name);
  const sheet = book.sheets.find(({ id }) => id === table?.sheetId);
  return table && sheet ? { sheet, table } : undefined;
}

/** Whether a person has edited a run that came with what is taken back. */
export function isEdited(book: Book, run: string): boolean {
  return holds(book, run, EDITED.header, EDITED.text);
}

/** The body row in which a column holds this text. */
export function rowOf(book: Book, name: string, header: string, text: string): number | undefined {
  const found = tableIn(book, name);
  const position = found?.table.columns.indexOf(header) ?? -1;
  if (!found || position < 0) {
    return undefined;
  }
  const { area, showHeaders: shown } = found.table;
  const { top, bottom, left } = area;
  for (let row = top; row <= bottom; row++) {
    if (found.sheet.cells.value(row, left + position) === text) {
      return row - top - (shown ? 1 : 0);
    }
  }
  return undefined;
}

/** Does what a person can do to a filtered table, and the programming interface cannot. */
async function unfiltered({ book }: TestExcel, act: () => Promise<void>): Promise<void> {
  const table = tableIn(book, "Runs")?.table;
  const filters = table?.filters;
  delete table?.filters;
  await act();
  if (table && filters) {
    table.filters = filters;
  }
}

/** Does something to a table through Excel; nothing where there is none. */
async function onTable(
  name: string,
  work: (table: Excel.Table, columns: readonly string[]) => void,
): Promise<void> {
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItemOrNullObject(name);
    const header = table.columns.load("items/name");
    await context.sync();
    if (table.isNullObject) {
      return;
    }
    work(
      table,
      header.items.map((column) => column.name),
    );
    await context.sync();
  });
}

function protect(sheetName: string): PersonalAct {
  const on = (work: (sheet: Excel.Worksheet) => void): Promise<void> =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
      const protection = sheet.load("protection/protected");
      await context.sync();
      if (!protection.isNullObject) {
        work(sheet);
        await context.sync();
      }
    });
  return {
    name: `${sheetName} protected`,
    act: () =>
      on((sheet) => {
        sheet.protection.protect();
      }),
    repair: () =>
      on((sheet) => {
        sheet.protection.unprotect();
      }),
  };
}

function turnHeadersOff(name: string): PersonalAct {
  return {
    name: name === "Runs" ? "header row off" : `header row of ${name} off`,
    says: [
      `The header row of the table ${name} on the sheet ${name} is turned off`,
      "Turn it on (Table Design > Header Row)",
    ],
    act: () => onTable(name, showHeaders(false)),
    repair: () => onTable(name, showHeaders(true)),
  };
}

function deleteTable(name: string): PersonalAct {
  return {
    name: `${name} deleted`,
    gone: [name],
    act: () =>
      onTable(name, (table) => {
        table.delete();
      }),
  };
}

function typeBelow({ book, workbench }: TestExcel, name: string, grows: boolean): void {
  const found = tableIn(book, name);
  if (!found) {
    return;
  }
  const { bottom, left } = found.table.area;
  const texts: Readonly<Record<string, string>> =
    name === "Runs" ? { Name: TYPED_RUN, Status: "Completed" } : { What: TYPED_RUN, Problem: TYPED_RUN };
  const before = workbench.autoExpandTables.user;
  workbench.autoExpandTables.user = grows;
  for (const [header, text] of Object.entries(texts)) {
    const position = found.table.columns.indexOf(header);
    if (position >= 0) {
      workbench.user.enter(found.sheet.id, bottom + 1, left + position, [[text]]);
    }
  }
  workbench.autoExpandTables.user = before;
}

/** Deletes the row that a person typed, where it stands in the table, or else empties its cells below. */
async function takeTypedRunAway({ book, workbench }: TestExcel): Promise<void> {
  const row = rowOf(book, "Runs", "Name", TYPED_RUN);
  if (row !== undefined) {
    await onTable("Runs", (table) => {
      table.rows.getItemAt(row).delete();
    });
    return;
  }
  const found = tableIn(book, "Runs");
  if (found) {
    const { bottom, left, right } = found.table.area;
    const blank = Array.from({ length: right - left + 1 }, () => "");
    workbench.user.enter(found.sheet.id, bottom + 1, left, [blank]);
  }
}

function renameHeader({ book, workbench }: TestExcel, from: string, to: string): void {
  const found = tableIn(book, "Runs");
  const position = found?.table.columns.indexOf(from) ?? -1;
  if (found && position >= 0) {
    const { top, left } = found.table.area;
    workbench.user.enter(found.sheet.id, top, left + position, [[to]]);
  }
}

function editCell({ book, workbench }: TestExcel, run: string, header: string, text: string): void {
  const found = tableIn(book, "Runs");
  const row = rowOf(book, "Runs", "Name", run);
  const position = found?.table.columns.indexOf(header) ?? -1;
  if (found && row !== undefined && position >= 0) {
    const { top, left } = found.table.area;
    workbench.user.enter(found.sheet.id, top + 1 + row, left + position, [[text]]);
  }
}

/** Whether the cell of a run holds a text, or the formula that is one. */
function holds(book: Book, run: string, header: string, text: string): boolean {
  const found = tableIn(book, "Runs");
  const row = rowOf(book, "Runs", "Name", run);
  const position = found?.table.columns.indexOf(header) ?? -1;
  if (!found || row === undefined || position < 0) {
    return false;
  }
  const { cells } = found.sheet;
  const { top, left } = found.table.area;
  const place = [top + (found.table.showHeaders ? 1 : 0) + row, left + position] as const;
  return cells.formula(...place) === text || cells.value(...place) === text;
}

/** Cuts a column and puts it at the right end, as a person does with the mouse; its header and cells go along. */
async function moveColumn({ book }: TestExcel, name: string, header: string): Promise<void> {
  const found = tableIn(book, name);
  const position = found?.table.columns.indexOf(header) ?? -1;
  if (!found || position < 0) {
    return;
  }
  await onTable(name, (table, columns) => {
    const cells = table.columns.getItem(header).getRange();
    const added = table.columns.add(undefined, undefined, "moving");
    added.getRange().copyFrom(cells);
    table.columns.getItemAt(columns.indexOf(header)).delete();
    table.columns.getItemAt(columns.length - 1).name = header;
  });
}

const showHeaders = (shown: boolean) => (table: Excel.Table) => {
  table.showHeaders = shown;
};
const showTotals = (shown: boolean) => (table: Excel.Table) => {
  table.showTotals = shown;
};
const sortBy = (header: string) => (table: Excel.Table, columns: readonly string[]) => {
  table.sort.apply([{ key: columns.indexOf(header), ascending: false }]);
};
const sortIssues = sortBy("Problem");
const sortChanges = sortBy("What");
