import { listed } from "../../tracking/words/listed";
import type { PreviewColumn } from "../../worker/import-preview";

const MOST_NAMED = 5;

/** When the sentences are said: before the import is written, or after it. */
type When = "before" | "after";

/**
 * What becomes of columns about which nobody answered, in sentences: "size_mb and gpu_hours: not answered, they come in as
 * metrics, as proposed."
 */
export function openQuestions(columns: readonly PreviewColumn[], when: When): string[] {
  const asked = columns.filter(({ asksRole, unsure }) => asksRole === true && unsure !== undefined);
  const inRole = (role: "metric" | "parameter") => asked.filter(({ target }) => target.role === role);
  const cells = columns.filter(({ question }) => question !== undefined);
  return [
    ...about(inRole("metric"), when, ["a metric", "metrics"]),
    ...about(inRole("parameter"), when, ["a parameter", "parameters"]),
    ...(cells.length === 0
      ? []
      : [
          `${namesOf(cells)}: not answered, cells that could mean more than one thing ${when === "before" ? "stay" : "stand"} beside their runs.`,
        ]),
  ];
}

function about(
  columns: readonly PreviewColumn[],
  when: When,
  [one, several]: readonly [one: string, several: string],
): string[] {
  if (columns.length === 0) {
    return [];
  }
  const isOne = columns.length === 1;
  const come = when === "after" ? "came" : isOne ? "comes" : "come";
  return [
    `${namesOf(columns)}: not answered, ${isOne ? "it" : "they"} ${come} in as ${isOne ? one : several}, as proposed.`,
  ];
}

function namesOf(columns: readonly PreviewColumn[]): string {
  return listed(
    columns.slice(0, MOST_NAMED).map(({ header }) => header.trim()),
    columns.length,
  );
}
