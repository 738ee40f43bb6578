import { RunsheetError } from "../../tracking/runsheet-error";
import { viewNamed, type SavedView } from "../../tracking/views/saved-view";
import type { TrackingState } from "../../workbook/tracking-state";

/** The view of a name. Throws where it is gone. */
export function requireView({ views = [] }: Pick<TrackingState, "views">, name: string): SavedView {
  const view = viewNamed(views, name);
  if (!view) {
    throw new RunsheetError(
      "invalid-input",
      `This workbook has no view ${name} any more.`,
      "Choose another one; somebody has deleted or renamed it.",
    );
  }
  return view;
}
