import { listed } from "../../tracking/words/listed";
import { thinnedWords } from "../../tracking/words/thinned-words";
import type { Tracking } from "../../workbook/read-tracking";
import type { ImportPreview } from "../../worker/import-preview";

/**
 * What is to be said of the curves that came with an import: that long ones were thinned, and that metrics have another value
 * of their curves from now on than the runs before them: not where that could not be noted, or where nothing was written.
 *
 * @param before the workbook as it was before the import.
 * @param points how many points were written.
 */
export function curveRemarks(
  { curves, counts }: Pick<ImportPreview, "curves" | "counts">,
  before: Pick<Tracking, "tracked" | "catalogue">,
  points: number,
): string[] {
  if (!curves) {
    return [];
  }
  const choices = new Map(curves.choices.map(({ metric, choice }) => [metric, choice]));
  const isNoted =
    counts.add + counts.update + points > 0 && before.tracked.get("Metrics")?.sheetProtected !== true;
  const changed = before.catalogue.metrics.flatMap(({ name, curve }) => {
    const choice = choices.get(name);
    return curve !== undefined && choice !== undefined && choice !== curve ? [name] : [];
  });
  const thinned = points > 0 ? thinnedWords(curves) : "";
  return [...(thinned === "" ? [] : [thinned]), ...changedWords(isNoted ? changed : [])];
}

function changedWords(names: readonly string[]): string[] {
  if (names.length === 0) {
    return [];
  }
  const has = names.length === 1 ? "has another value of its curve" : "have other values of their curves";
  return [
    `${listed(names)} ${has} in Runs from now on (Curve value on Metrics). Runs that were here before keep theirs; Rebuild from History in Compare takes them anew.`,
  ];
}
