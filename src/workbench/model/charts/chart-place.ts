import type { ChartDescription } from "../../book/chart-description";
import type { Sheet } from "../../book/sheet";
import type { ModelContext } from "../base/model-context";

/** A chart and where it stands: what its parts need to know of it. */
export interface ChartPlace {
  readonly context: ModelContext;
  readonly sheet: Sheet;
  readonly chart: ChartDescription;
  /** Called before a change is made: refuses it on a protected sheet, else tells those who draw. */
  readonly changed: () => void;
}
