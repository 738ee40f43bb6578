import type { RecordsContent } from "../source-content";

/** A document as it was read: a list holds an item a run, anything else is one. */
export function oneDocument(document: unknown, name: string): RecordsContent {
  return {
    kind: "records",
    name,
    lines: false,
    document,
    count: Array.isArray(document) ? document.length : 1,
    place: (row) => `item ${row + 1}`,
    unreadable: [],
    remarks: [],
  };
}
