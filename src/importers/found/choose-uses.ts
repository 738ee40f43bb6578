import { foldHeader } from "../../tracking/naming/fold-header";
import type { FoundTable } from "../tables/found-table";
import { sharedHeaders } from "../tables/shared-headers";
import { areasMeet } from "./areas-meet";
import { whyNotRuns } from "./why-not-runs";
import type { TableUse } from "./described-table";
import { isCorrection, type TableChoice } from "./table-choice";

/** What becomes of a table, and why where it is left out. */
export interface ChosenUse {
  readonly use: TableUse;
  /** A sentence; undefined where it is not left out. */
  readonly whyNot?: string;
  /** Whether a person looked at it and said that it stands so. */
  readonly isConfirmed?: boolean;
}

/** The tables of one part, and what a person says of them. */
export interface TablesOfPart {
  readonly tables: readonly FoundTable[];
  readonly choices: readonly TableChoice[];
}

/** The tables of a part with what was said of each. */
interface SaidOfPart {
  readonly tables: readonly FoundTable[];
  readonly about: readonly (readonly TableChoice[])[];
  /** Whether its rows are to be imported; undefined where that was not said. */
  readonly said: readonly (boolean | undefined)[];
}

/**
 * What becomes of each table of parts that belong together. What a person says counts more than what is proposed, and the
 * tables that they placed are those that the others are held against. A table that belongs to one whose rows are runs is
 * joined to it.
 */
export function chooseUses(parts: readonly TablesOfPart[]): ChosenUse[][] {
  const all = parts.map(saidOf);
  const open = all.flatMap(({ tables, said }) => tables.filter((_, at) => said[at] !== false));
  const placed = all.flatMap(({ tables, said, about }) =>
    tables.filter((_, at) => said[at] !== false && about[at]?.some(isCorrection)),
  );
  const proposed = new Map(whyNotRuns(open, placed).map((whyNot, at) => [open[at], whyNot]));
  return all.map((part) => usesIn(part, (table) => proposed.get(table)));
}

function saidOf({ tables, choices }: TablesOfPart): SaidOfPart {
  const about = tables.map(({ area }) => choices.filter((choice) => areasMeet(choice.area, area)));
  const said = about.map((own) => own.filter(({ isTaken }) => isTaken !== undefined).at(-1)?.isTaken);
  return { tables, about, said };
}

function usesIn(
  { tables, about, said }: SaidOfPart,
  whyNotOf: (table: FoundTable) => string | undefined,
): ChosenUse[] {
  const uses = tables.map((table, at): ChosenUse => {
    if (said[at] === false) {
      return { use: "left out", whyNot: "You chose to leave it out." };
    }
    const whyNot = said[at] === true ? undefined : whyNotOf(table);
    return whyNot === undefined ? { use: "runs" } : { use: "left out", whyNot };
  });
  return uses.map((use, at): ChosenUse => {
    const table = tables[at];
    const to = table?.belongs?.to;
    const isJoined =
      said[at] === undefined &&
      to !== undefined &&
      uses[to]?.use === "runs" &&
      (use.use === "left out" || saysMore(table, tables[to]));
    const isConfirmed = about[at]?.some((choice) => choice.isConfirmed === true) === true;
    return { ...(isJoined ? { use: "joined" } : use), ...(isConfirmed && { isConfirmed }) };
  });
}

/** Whether a table has columns that the one of its runs has not: a run of both would have half of its values in each. */
function saysMore(table: FoundTable | undefined, runs: FoundTable | undefined): boolean {
  const shared = table ? sharedHeaders(table, runs) : new Set<string>();
  return (table?.columns ?? []).some(
    ({ header }, at) => header !== "" && at !== table?.belongs?.keys?.[0] && !shared.has(foldHeader(header)),
  );
}
