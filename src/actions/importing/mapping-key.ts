import type { ImportPreview } from "../../worker/import-preview";

/** Under what the choices for columns are remembered: the format, and whether its rows were read as steps of runs. */
export function mappingKey({ format, readings }: Pick<ImportPreview, "format" | "readings">): string {
  return readings && readings.taken !== "rows" ? `${format.id} as a log` : format.id;
}
