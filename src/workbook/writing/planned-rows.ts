import { rowsBytes } from "../../cells/cell-bytes";
import type { TableWrite } from "../../tracking/planning/plan";
import type { RowSource } from "./append-rows";
import type { CellWrite } from "./cell-write";
import { layOutRows } from "./lay-out-rows";
import { requireColumns } from "./value-keys";

type Appending = Extract<TableWrite, { kind: "add" | "append" }>;

/** The rows that a write brings, ready to be appended. */
export function plannedRows(write: Appending): RowSource {
  return write.kind === "add" ? layOutSource(write.rows) : blockSource(write.rows);
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

function blockSource(rows: Extract<TableWrite, { kind: "append" }>["rows"]): RowSource {
  return {
    count: rows.count,
    block: (start, maxBytes, table) => {
      requireColumns(table, rows.keys);
      return rows.block(start, maxBytes, table.headers);
    },
  };
}
