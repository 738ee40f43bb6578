import type { DecisionCounts, Notice } from "../../tracking/planning/import-plan";
import type { RunsheetError } from "../../tracking/runsheet-error";
import { addressOf } from "../../cells/address";
import type { ImportPreview } from "../../worker/import-preview";
import type { TableCounts } from "../../tracking/planning/plan";
import { countedRows } from "../../tracking/words/counted-rows";
import { count, counted } from "../../tracking/words/counts";
import { listed } from "../../tracking/words/listed";
import type { CellPlace } from "../show-cell";
import type { TableOutcome } from "../../workbook/writing/plan-outcome";

/** What an import did; the counts are those of the plan, and add up to the rows of the source. */
export interface ImportReport {
  readonly importId: string;
  /** The preview that was written, by which the engine still knows what was rejected. */
  readonly token: string;
  readonly state: "complete" | "nothing" | "partial";
  readonly counts: DecisionCounts;
  readonly written: { readonly added: number; readonly updated: number };
  /** How many cells of the source were not plainly values. */
  readonly treated: number;
  /** Rows that other tables got. */
  readonly brought: TableCounts;
  readonly newParameters: number;
  readonly newMetrics: number;
  /** First written row. */
  readonly place?: CellPlace;
  /** The sentence with numbers. */
  readonly message: string;
  /** Why it is partial, or why nothing was written although something was planned. */
  readonly error?: RunsheetError;
}

/** How far an import had come. */
interface Deeds {
  readonly added: number;
  readonly updated: number;
  /** Tables that were made for it, each on a sheet of its own. */
  readonly created: readonly string[];
}

/** What an import came to that stands. */
interface Came {
  readonly runs: TableOutcome | undefined;
  /** How many runs could not be updated after all; `remarks` say why. */
  readonly lost: number;
  /** Points of curves that were written. */
  readonly points: number;
  /** Rows that other tables got. */
  readonly brought: TableCounts;
  readonly remarks: readonly string[];
}

/** The report of an import that stands. */
export function completeReport(
  preview: ImportPreview,
  { runs, lost, points, brought, remarks }: Came,
): ImportReport {
  const others = countedRows(brought);
  const { add, skip, reject } = preview.counts;
  const update = preview.counts.update - lost;
  const parts = [
    `${counted(add, "run")} added`,
    `${count(update)} updated`,
    `${count(skip)} skipped as duplicates`,
    `${count(reject)} rejected`,
    ...(points > 0 ? [`${counted(points, "point")} of curves written to Run history`] : []),
    ...(others === "" ? [] : [`${others} added`]),
  ];
  return {
    importId: preview.importId,
    token: preview.token,
    state: add + update + points > 0 || others !== "" ? "complete" : "nothing",
    counts: preview.counts,
    treated: treatedIn(preview),
    written: { added: add, updated: update },
    brought,
    newParameters: preview.newParameters.length,
    newMetrics: preview.newMetrics.length,
    ...(runs?.firstSheetRow !== undefined && {
      place: {
        sheet: runs.table.sheetName,
        address: addressOf(runs.firstSheetRow, runs.table.column, add, runs.table.headers.length),
      },
    }),
    message: [`${preview.sourceName}: ${parts.join(", ")}.`, ...remarks].join(" "),
  };
}

/** The report of an import that was taken out again: why, and that nothing of it is left but the sheets that were `created` for it. */
export function undoneReport(
  preview: ImportPreview,
  error: RunsheetError,
  { created }: Pick<Deeds, "created">,
): ImportReport {
  const why = error.code === "cancelled" ? "Import cancelled." : `The import failed: ${error.message}`;
  return {
    ...unfinished(preview, error),
    state: "nothing",
    written: { added: 0, updated: 0 },
    message: `${why} What had been written was taken out again; the runs are as they were.${staying(created)}`,
  };
}

/** The report of an import that stopped half-way and could not be taken out again. */
export function partialReport(
  preview: ImportPreview,
  error: RunsheetError,
  { added, updated }: Deeds,
): ImportReport {
  const planned = preview.counts.add + preview.counts.update;
  return {
    ...unfinished(preview, error),
    state: "partial",
    written: { added, updated },
    message: `The import stopped half-way: ${counted(added, "run")} added and ${counted(updated, "run")} updated of ${counted(planned, "run")}. Remove the import to take them out again.`,
  };
}

/** The report of an import that Excel did not answer: what it was sent last may or may not stand. */
export function unknownReport(
  preview: ImportPreview,
  error: RunsheetError,
  { added, updated }: Deeds,
): ImportReport {
  return {
    ...unfinished(preview, error),
    state: "partial",
    written: { added, updated },
    message: `${error.message} At least ${counted(added, "run")} added and ${counted(updated, "run")} updated. ${error.advice} Or remove the import to take them out again.`,
  };
}

/** The report of an import that Excel did not answer while it was taken out again: any part of it may stand. */
export function unsettledReport(
  preview: ImportPreview,
  error: RunsheetError,
  { added, updated }: Deeds,
): ImportReport {
  const had = `The import had added ${counted(added, "run")} and updated ${count(updated)}.`;
  return {
    ...unfinished(preview, error),
    state: "partial",
    written: { added, updated },
    message: `${error.message} ${had} ${error.advice} Or remove the import to take out what is left.`,
  };
}

/** What was made so that there is a place for runs is not taken away: whoever imports once more needs it. */
function staying(created: readonly string[]): string {
  if (created.length === 0) {
    return "";
  }
  return created.length === 1
    ? ` The sheet of the table ${listed(created)}, which was made for it, stays.`
    : ` The sheets of the tables ${listed(created)}, which were made for it, stay.`;
}

/** Notices that are not about single cells of the source. */
const NOT_OF_CELLS: ReadonlySet<Notice["rule"]> = new Set([
  "spread-apart",
  "same-configuration",
  "status-assumed",
  "several-spellings",
  "not-taken-over",
]);

function treatedIn({ notices }: ImportPreview): number {
  return notices.reduce((sum, { rule, count }) => sum + (NOT_OF_CELLS.has(rule) ? 0 : count), 0);
}

function unfinished(
  preview: ImportPreview,
  error: RunsheetError,
): Pick<
  ImportReport,
  "importId" | "token" | "counts" | "treated" | "brought" | "newParameters" | "newMetrics" | "error"
> {
  return {
    importId: preview.importId,
    token: preview.token,
    counts: preview.counts,
    treated: treatedIn(preview),
    brought: {},
    newParameters: preview.newParameters.length,
    newMetrics: preview.newMetrics.length,
    error,
  };
}
