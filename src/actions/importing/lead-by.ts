import type { MetricDefinition } from "../../tracking/catalogue/catalogue";
import type { PrimaryChoice } from "../../tracking/catalogue/propose-primary";
import type { ImportPreview } from "../../worker/import-engine";

/** What a person may decide about the metric that an import makes primary. */
export interface Led extends Pick<ImportPreview, "primary" | "newMetrics"> {
  readonly lead?: PrimaryChoice;
}

/**
 * The import with the metric and the goal that a person chose, over what was proposed. Where the workbook has got a
 * primary metric meanwhile, or the import does not bring the metric any more, what was planned holds.
 */
export function leadBy<T extends Led>(preview: T, lead: PrimaryChoice | undefined = preview.lead): T {
  if (lead === undefined || preview.primary === undefined) {
    return preview;
  }
  if (!preview.newMetrics.some(({ name }) => name === lead.metric)) {
    return preview;
  }
  const newMetrics = preview.newMetrics.map((metric): MetricDefinition =>
    metric.name === lead.metric
      ? { ...metric, primary: true, goal: lead.goal }
      : { ...metric, primary: false },
  );
  return { ...preview, newMetrics, primary: { ...lead, why: "Chosen by you." }, lead };
}
