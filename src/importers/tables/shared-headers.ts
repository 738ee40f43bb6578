import { foldHeader } from "../../tracking/naming/fold-header";
import type { FoundTable } from "./found-table";

/** The headers that two tables have in common, case apart. */
export function sharedHeaders(one: FoundTable, other: FoundTable | undefined): Set<string> {
  const own = new Set(one.columns.map(({ header }) => foldHeader(header)));
  const headers = other?.columns.map(({ header }) => foldHeader(header)) ?? [];
  return new Set(headers.filter((header) => own.has(header)));
}
