import { counted } from "../../tracking/words/counts";
import type { SourceContent } from "../source-content";
import type { RunLogs } from "./run-logs";

/** The rows of a log that could be read, in order; says which could not. */
export function readableRows(
  content: Pick<SourceContent, "count" | "unreadable" | "place">,
  logs: RunLogs,
): number[] {
  const { count, unreadable } = content;
  const faulty = new Set(unreadable.map(({ row }) => row));
  const [first] = unreadable;
  if (first) {
    const rows = counted(faulty.size, "row", "rows");
    logs.remarks.push(
      `${rows} of the log could not be read and ${faulty.size === 1 ? "is" : "are"} no part of the curves: ${content.place(first.row)}: ${first.message}`,
    );
  }
  return Array.from({ length: count }, (_, row) => row).filter((row) => !faulty.has(row));
}
