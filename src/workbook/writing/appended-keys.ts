import type { QueuedAppend } from "./queued-append";

/** What appended rows are known by; "" where one has no key. */
export function appendedKeys({ table, rows }: Pick<QueuedAppend, "table" | "rows">): string[] {
  const { position = -1 } = table.key ?? {};
  return rows.map((row) => String(row[position] ?? "").trim());
}
