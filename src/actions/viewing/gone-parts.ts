import { foldKey } from "../../tracking/naming/fold-key";
import type { SavedView } from "../../tracking/views/saved-view";
import { plainName } from "../../tracking/views/view-words";
import { listed } from "../../tracking/words/listed";
import type { Tracking } from "../../workbook/read-tracking";
import type { StandingLook } from "../../workbook/runs-look";
import { goneColumns } from "./set-look";

/** What a view asks or shows that the workbook has no more, in sentences. */
export function goneParts(
  { catalogue }: Tracking,
  look: StandingLook,
  { metric, scope, chart, look: wanted }: SavedView,
): string[] {
  const has = (definitions: readonly { readonly name: string }[], name: string): boolean =>
    definitions.some((one) => foldKey(one.name) === foldKey(name));
  const gone = [
    has(catalogue.metrics, metric) ? "" : `the metric ${metric}`,
    scope === "all" || scope === "front" || look.table.find(scope) ? "" : `the scope ${plainName(scope)}`,
    chart.parameter === "" || has(catalogue.parameters, chart.parameter)
      ? ""
      : `the parameter ${chart.parameter} of its chart`,
  ].filter((part) => part !== "");
  const columns = goneColumns(look, wanted);
  return [
    ...(gone.length > 0
      ? [`It asks for what this workbook has no more: ${listed(gone)}; the pane shows another instead.`]
      : []),
    ...(columns === undefined ? [] : [columns]),
  ];
}
