import { rowsBytes } from "../../cells/cell-bytes";
import { nextRunIds } from "../../tracking/identity/run-ids";
import { foldKey } from "../../tracking/naming/fold-key";
import type { RowValues, TableWrite } from "../../tracking/planning/plan";
import type { RowSource } from "./append-rows";
import type { CellWrite } from "./cell-write";
import { layOutRows } from "./lay-out-rows";
import { requireColumns } from "./value-keys";

type Appending = Extract<TableWrite, { kind: "add" | "append" }>;

/** The rows that a write brings, ready to be appended. */
export function plannedRows(write: Appending): RowSource {
  if (write.kind === "append") {
    return blockSource(write.rows);
  }
  return write.table === "Runs" ? runSource(write.rows) : layOutSource(write.rows);
}

/** Rows laid out a few at a time, so that a long list is walked once. */
export function layOutSource(rows: Extract<TableWrite, { kind: "add" }>["rows"]): RowSource {
  return {
    count: rows.length,
    block(start, maxBytes, table) {
      const block: CellWrite[][] = [];
      let bytes = 0;
      for (let at = start; at < rows.length; at++) {
        const laidOut = layOutRows(rows.slice(at, at + 1), table);
        bytes += rowsBytes(laidOut);
        if (bytes > maxBytes && block.length > 0) {
          break;
        }
        block.push(...laidOut);
      }
      return block;
    },
  };
}

/** New runs; one whose id is taken when it is written gets the next one. */
function runSource(planned: Extract<TableWrite, { kind: "add" }>["rows"]): RowSource {
  let rows = [...planned];
  return {
    count: rows.length,
    block: (start, maxBytes, table) => layOutSource(rows).block(start, maxBytes, table),
    rename(taken) {
      const gone = new Set(taken.map(foldKey));
      const ids = rows.map((row) => String(row[idKey(row)] ?? ""));
      const others = nextRunIds([...ids, ...taken], rows.length);
      rows = rows.map((row, at) => (gone.has(foldKey(ids[at])) ? { ...row, [idKey(row)]: others[at] } : row));
    },
  };
}

function idKey(row: RowValues): string {
  return "field:id" in row ? "field:id" : "Run ID";
}

function blockSource(rows: Extract<TableWrite, { kind: "append" }>["rows"]): RowSource {
  return {
    count: rows.count,
    block: (start, maxBytes, table) => {
      requireColumns(table, rows.keys);
      return rows.block(start, maxBytes, table.keys);
    },
  };
}
