import type { RowValues } from "../planning/plan";
import type { Scalar } from "../values/scalar";

/** In what a training script is handed what is to be run. */
export type GridFileKind = "jsonl" | "csv";

/** What runs hold that a script has no use for. */
const OWN = new Set(["field:id", "field:fingerprint", "field:source", "field:import", "field:status"]);
const FIELD_NAMES: ReadonlyMap<string, string> = new Map([["field:sourceId", "run_id"]]);
const MARKED = /[",\r\n]/;

/**
 * Runs for a training script, one a line: parameters under their own names, seed, model, dataset and experiment so. `run_id` is
 * the id by which results that bring it back are known as those of the planned run; it is no other run's anywhere, as a Run ID
 * would be. JSON Lines, or CSV (RFC 4180) with a header.
 */
export function gridFile(runs: readonly RowValues[], kind: GridFileKind): string {
  const records = runs.map(recordOf);
  if (kind === "jsonl") {
    return records.map((record) => `${JSON.stringify(Object.fromEntries(record))}\n`).join("");
  }
  const headers = [...new Set(records.flatMap((record) => [...record.keys()]))];
  const lines = records.map((record) => headers.map((header) => csvCell(record.get(header))).join(","));
  return [headers.map(csvCell).join(","), ...lines].map((line) => `${line}\r\n`).join("");
}

/** A parameter that is called like a field keeps its name; the field stands under its key then. */
function recordOf(run: RowValues): Map<string, Scalar> {
  const record = new Map<string, Scalar>();
  const parameters = new Set(
    Object.keys(run).flatMap((key) => (key.startsWith("parameter:") ? [key.slice("parameter:".length)] : [])),
  );
  for (const [key, value] of Object.entries(run)) {
    if (value === undefined || OWN.has(key)) {
      continue;
    }
    const [role = "", ...rest] = key.split(":");
    const name = FIELD_NAMES.get(key) ?? rest.join(":");
    record.set(role === "field" && parameters.has(name) ? `run.${name}` : name, value);
  }
  return record;
}

function csvCell(value: Scalar | undefined): string {
  const text = value === undefined ? "" : String(value);
  return MARKED.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}
