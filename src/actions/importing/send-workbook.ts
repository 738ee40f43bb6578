import { planHeaders } from "../../tracking/schema/column-headers";
import type { CellValue } from "../../tracking/values/cell-value";
import { columnSpecs } from "../../workbook/column-specs";
import { columnArea, bodyArea, usedRows } from "../../workbook/read-tables";
import { readAllAreas, readAreas } from "../../workbook/read-areas";
import { cellRows, headersOf, readTracking, type Tracking } from "../../workbook/read-tracking";
import type { WorkbookSession } from "../../workbook/run-excel";
import type { ImportEngine, WorkbookSnapshot } from "../../worker/import-engine";
import type { ActionOptions } from "../action-options";

/** What the workbook was like when a plan was made, small enough to be compared before anything is written. */
export interface WorkbookStamp {
  readonly headers: string;
  readonly rows: number;
  readonly runIds: string;
  readonly catalogue: string;
}

/** The workbook as the engine was told. */
export interface SentWorkbook {
  /** What the engine calls this picture of the workbook. */
  readonly picture: string;
  readonly stamp: WorkbookStamp;
  readonly tracking: Tracking;
  /** Body rows of Runs that hold runs. */
  readonly used: number;
}

/**
 * Reads the catalogues and the Runs table and hands them to the engine, block by block. A workbook that is not set up
 * counts as one with empty tables.
 */
export async function sendWorkbook(
  context: WorkbookSession,
  engine: ImportEngine,
  options: ActionOptions = {},
): Promise<SentWorkbook> {
  const tracking = await readTracking(context, ["Datasets", "Experiments"], options.signal);
  const shape = tracking.layout.tables.get("Runs");
  const headers = shape?.headers ?? headersOf("Runs");
  const picture = await engine.setWorkbook(snapshotOf(tracking, headers));
  const specs = columnSpecs("Runs", headers, tracking.catalogue);
  const idColumn = runIdColumn(headers);
  const digest = new Digest();
  let used = 0;
  let read = 0;
  if (shape) {
    await readAreas(
      context,
      [bodyArea(shape)],
      async (_area, start, rows) => {
        digest.add(rows.map((row) => row[idColumn] ?? ""));
        read = start + rows.length;
        const filled = usedRows(rows, specs);
        if (filled > 0) {
          // Blank rows count only when a run stands below them, because rows keep their places in the plan.
          const skipped = start - used;
          const blank = new Array<CellValue>(headers.length).fill("");
          const gap = Array.from({ length: skipped }, () => [...blank]);
          await engine.addExistingRows(picture, [...gap, ...rows.slice(0, filled)]);
          used = start + filled;
        }
        options.onProgress?.({ stage: "reading", done: read, total: shape.rows });
      },
      options.signal,
    );
  }
  return { picture, tracking, used, stamp: stampOf(tracking, headers, shape?.rows ?? 0, digest) };
}

/** Whether the workbook is still as it was stamped; reads the ids of the runs and the catalogues alone. */
export async function isUnchanged(context: WorkbookSession, stamp: WorkbookStamp): Promise<boolean> {
  const tracking = await readTracking(context);
  const shape = tracking.layout.tables.get("Runs");
  const headers = shape?.headers ?? headersOf("Runs");
  const digest = new Digest();
  if (shape) {
    const [ids = []] = await readAllAreas(context, [columnArea(shape, runIdColumn(headers))]);
    digest.add(ids.map(([id]) => id ?? ""));
  }
  return JSON.stringify(stampOf(tracking, headers, shape?.rows ?? 0, digest)) === JSON.stringify(stamp);
}

function snapshotOf(tracking: Tracking, runHeaders: readonly string[]): WorkbookSnapshot {
  const { workbookId } = tracking.state;
  return {
    ...(workbookId === undefined ? {} : { workbookId }),
    catalogue: tracking.catalogue,
    runHeaders,
    datasetNames: namesIn(tracking, "Datasets"),
    experimentNames: namesIn(tracking, "Experiments"),
  };
}

/** The names in the first column of `Datasets` or `Experiments`, wherever it stands. */
export function namesIn(tracking: Tracking, table: "Datasets" | "Experiments"): string[] {
  const [headers = [], ...rows] = cellRows(tracking.tables, table);
  const column = headers.findIndex((header) => String(header).trim().toLowerCase() === "name");
  return rows.map((row) => String(row[column] ?? "").trim()).filter((name) => name !== "");
}

function runIdColumn(headers: readonly string[]): number {
  const { targets } = planHeaders(headers, { parameters: [], metrics: [] });
  return Math.max(
    0,
    targets.findIndex((target) => target?.role === "field" && target.key === "id"),
  );
}

function stampOf(tracking: Tracking, headers: readonly string[], rows: number, ids: Digest): WorkbookStamp {
  return {
    headers: JSON.stringify(headers),
    rows,
    runIds: ids.text(),
    catalogue: JSON.stringify(tracking.catalogue),
  };
}

/** FNV-1a over texts, 32 bits twice with different seeds: enough to notice that rows were sorted, added or renamed. */
class Digest {
  private a = 0x811c9dc5;
  private b = 0x01000193;

  add(values: readonly CellValue[]): void {
    for (const value of values) {
      const text = `${value}\n`;
      for (let index = 0; index < text.length; index++) {
        const code = text.charCodeAt(index);
        this.a = Math.imul(this.a ^ code, 0x01000193);
        this.b = Math.imul(this.b ^ code, 0x85ebca6b);
      }
    }
  }

  text(): string {
    return `${(this.a >>> 0).toString(16)}-${(this.b >>> 0).toString(16)}`;
  }
}
