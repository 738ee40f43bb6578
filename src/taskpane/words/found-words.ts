import type { ImportPreview } from "../../worker/import-preview";
import { curvesFound } from "./curve-words";
import { counted } from "../../tracking/words/counts";

/** What was recognised: "MLflow runs table (CSV): 31 runs, 8 run fields, 12 parameters, 9 metrics". */
export function foundWords({ format, rows, columns, curves }: ImportPreview): string {
  const withRole = (role: string) => columns.filter(({ target }) => target.role === role).length;
  const ignored = withRole("ignored");
  const parts = [
    counted(rows, "run"),
    counted(withRole("field"), "run field"),
    counted(withRole("parameter"), "parameter"),
    counted(withRole("metric"), "metric"),
    ...(curves ? [curvesFound(curves)] : []),
    ...(ignored > 0 ? [`${counted(ignored, "column")} left out`] : []),
  ];
  return `${format.title}: ${parts.join(", ")}`;
}
