// What results.csv of YOLOv5 and that of Ultralytics, which came of it, have in common: a row an epoch, one metric by which the
// best weights are kept, and the learning rate of each parameter group.

import type { Format, Importer } from "../importer";
import { logImporter, type Settings } from "../logs/log-importer";
import type { LogPart } from "../logs/step-table";
import { tableLog } from "../logs/table-log";

const AXIS = "epoch";

/** Such a log. */
export interface YoloLog extends Format {
  /** What it keeps the best weights by; what is best is the highest. */
  readonly ownMetric: RegExp;
  /** That it does, as a sentence. */
  readonly keptBy: string;
  readonly learningRate: RegExp;
  /** The header of seconds since training began; undefined where there is none. */
  readonly elapsed?: string;
  readonly settings: Settings;
}

/** An importer for such a log. */
export function yoloLog(format: YoloLog): Importer {
  const { id, title, source, ownMetric, settings } = format;
  return logImporter(
    tableLog({
      id,
      title,
      source,
      axis: AXIS,
      settings,
      detect: (header) => {
        const own = header.find((name) => ownMetric.test(name));
        return header.includes(AXIS) && own !== undefined
          ? { confidence: 0.95, reason: `it has the columns ${AXIS} and ${own}` }
          : undefined;
      },
      partOf: ({ header }) => partHeaded(header, format),
    }),
  );
}

function partHeaded(
  header: string,
  { ownMetric, keptBy, learningRate, elapsed }: YoloLog,
): LogPart | undefined {
  if (header === elapsed) {
    return { as: "elapsed" };
  }
  if (ownMetric.test(header)) {
    return { as: "curve", name: header, goal: "maximize", leads: keptBy };
  }
  return learningRate.test(header) ? { as: "curve", name: header, goal: "none" } : undefined;
}
