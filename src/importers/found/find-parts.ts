// Parts that are no clean tables -> one part for each table in them. What tools write is left alone, and so is a table
// whose header comes first and whose rows are all runs.

import { genericCsv } from "../formats/generic-csv";
import type { SourceGrid } from "../reading/source-grid";
import { recognise } from "../registry";
import { goThrough, type Steps } from "../steps";
import { withShownTimes } from "../sheets/with-shown-times";
import type { PartContent, TableContent } from "../source-content";
import { besideFormat } from "./beside-format";
import { chooseUses, type ChosenUse, type TablesOfPart } from "./choose-uses";
import { describeFound } from "./describe-found";
import type { DescribedTable } from "./described-table";
import { fileRemarks } from "./file-remarks";
import { foundContent } from "./found-content";
import { noteRemarks } from "./found-remarks";
import { joinedColumns, joinedRemark } from "./joined-columns";
import { rowAccount, rowAccountWords } from "./row-account";
import { partSheets } from "./part-sheets";
import { sheetsFound } from "./sheets-found";
import { searchPart, type PartFindings, type SearchedPart } from "./search-part";
import type { TableChoice } from "./table-choice";
import { unchosen } from "./unchosen";

/** Parts with those in place of which tables were found, and all tables that were. */
export interface FoundParts {
  readonly parts: readonly PartContent[];
  readonly tables: readonly DescribedTable[];
  /** What is said of the parts with tables beside these: what their rows are, and which notes stand around them. */
  readonly remarks: readonly string[];
}

/** The parts, with a part for each table in place of those that hold more than one clean table. */
export function findParts(parts: readonly PartContent[], choices: readonly TableChoice[] = []): FoundParts {
  return goThrough(findPartsStepwise(parts, choices));
}

/** The same in steps. */
export function* findPartsStepwise(
  parts: readonly PartContent[],
  choices: readonly TableChoice[] = [],
): Steps<FoundParts> {
  const found = yield* tablesInParts(parts, choices);
  return { ...found, remarks: [...fileRemarks(parts), ...found.remarks] };
}

function* tablesInParts(parts: readonly PartContent[], choices: readonly TableChoice[]): Steps<FoundParts> {
  const [best] = recognise(parts);
  if (best !== undefined && best.importer.id !== genericCsv.id) {
    const { withoutLogs, remarks } = besideFormat(parts, best);
    if (!withoutLogs) {
      return { parts: parts.map(withShownTimes), tables: [], remarks };
    }
    const found = yield* tablesInParts(withoutLogs, choices);
    return { ...found, remarks: [...remarks, ...found.remarks] };
  }
  const areSheets = parts.filter(isSheet).length > 1;
  const looked: SearchedPart[] = [];
  for (const part of parts) {
    const own = choices.filter((choice) => choice.part === part.name);
    looked.push(yield* searchPart(part, own, areSheets && isSheet(part)));
    yield looked.length;
  }
  const searched = partSheets(looked);
  // The tables of a workbook's sheets are held against each other, those of other parts stand for themselves.
  const together = chooseUses(
    searched.flatMap((one) => (one.isOfMany && one.found ? [tablesOf(one, one.found)] : [])),
  );
  const found: FoundParts[] = [];
  for (const one of searched) {
    yield found.length;
    if (!one.found) {
      found.push({ parts: [one.part], tables: [], remarks: [] });
      continue;
    }
    const own = one.isOfMany ? together.shift() : chooseUses([tablesOf(one, one.found)])[0];
    const taken = partsOf(one, one.found, own ?? []);
    const isNone = one.part.kind === "plain" && one.choices.length === 0 && isMostlyUnreadable(taken.parts);
    found.push(isNone ? { parts: [one.part], tables: [], remarks: [] } : taken);
  }
  return {
    parts: found.flatMap((one) => one.parts),
    tables: found.flatMap((one) => one.tables),
    remarks: [
      ...(areSheets ? sheetsFound(sheetsOfRuns(searched, found)) : []),
      ...found.flatMap(({ remarks }, at) =>
        parts.length === 1 ? remarks : remarks.map((remark) => `${parts[at]?.name ?? ""}: ${remark}`),
      ),
    ],
  };
}

/** The sheet of each table of runs that was taken. */
function sheetsOfRuns(searched: readonly SearchedPart[], found: readonly FoundParts[]): string[] {
  return searched.flatMap(({ part }, at) => {
    const { parts = [] } = found[at] ?? {};
    const name = part.kind === "records" ? undefined : part.onSheet?.sheet;
    return name === undefined ? [] : parts.flatMap(({ kind }) => (kind === "table" ? [name] : []));
  });
}

function tablesOf({ choices }: SearchedPart, { found: { tables } }: PartFindings): TablesOfPart {
  return { tables, choices };
}

/** Whether a part is the sheet of a workbook. */
function isSheet(part: PartContent): boolean {
  return part.kind !== "records" && part.onSheet !== undefined;
}

/** Whether most rows have more cells than their headers: what was no table is none then. */
function isMostlyUnreadable(parts: readonly PartContent[]): boolean {
  const read = parts.flatMap((part) => (part.kind === "plain" ? [] : [part]));
  const bad = read.reduce((sum, { unreadable }) => sum + unreadable.length, 0);
  return bad > read.reduce((sum, part) => sum + part.count, 0) / 2;
}

function partsOf(
  { part, isOfMany }: SearchedPart,
  { found, grid, rows }: PartFindings,
  uses: readonly ChosenUse[],
): FoundParts {
  const { tables, notes } = found;
  const { textRemarks = [], encoding, onSheet } = part.kind === "records" ? {} : part;
  // Of several sheets each place names its own.
  const told = isOfMany ? withSheetNamed(grid) : grid;
  const source = { grid, rows, file: onSheet?.file ?? part.name, ...(encoding ? { encoding } : {}) };
  const extent = { rows: rows.length, columns: Math.max(0, ...rows.map((row) => row.length)) };
  const common = { part: part.name, grid: told, rows, account: found.account, extent };
  const described = tables.map((one, at) =>
    describeFound(
      one,
      { ...common, at, owner: one.belongs && tables[one.belongs.to] },
      uses[at] ?? { use: "runs" },
    ),
  );
  const parts = tables.flatMap((one, at): TableContent[] => {
    if (uses[at]?.use !== "runs") {
      return [];
    }
    const others = tables.filter(({ belongs }, other) => belongs?.to === at && uses[other]?.use === "joined");
    const joined = others.map((other) => ({ other, columns: joinedColumns(other, one, grid) }));
    const name =
      tables.length === 1 ? part.name : `${part.name}, table ${at + 1} (${grid.placeOfArea(one.area)})`;
    const content = foundContent(
      one,
      name,
      source,
      joined.flatMap(({ columns }) => columns),
    );
    const remarks = joined.map(({ other, columns }) => joinedRemark(other, one, columns, told));
    const title = [one, ...others].map((table) => table.title).find((text) => text !== "");
    return [
      {
        ...content,
        ...(title !== undefined && { title }),
        ...(onSheet && { onSheet }),
        remarks: [...content.remarks, ...remarks],
      },
    ];
  });
  if (parts.length === 0) {
    // What is said of the sheet is said all the same, where no run of it is imported.
    return {
      parts: [unchosen(part, "none of its tables was chosen")],
      tables: described,
      remarks: textRemarks,
    };
  }
  const account = rowAccount(
    rows.length,
    found,
    uses.map(({ use }) => use),
  );
  return {
    parts: parts.map((content, at) =>
      at === 0 ? { ...content, remarks: [...textRemarks, ...content.remarks] } : content,
    ),
    tables: described,
    remarks: [rowAccountWords(account), ...noteRemarks(notes, grid)],
  };
}

function withSheetNamed(grid: SourceGrid): SourceGrid {
  const { sheet } = grid;
  return sheet === undefined
    ? grid
    : { ...grid, placeOfArea: (area) => `${grid.placeOfArea(area)} of ${sheet}` };
}
