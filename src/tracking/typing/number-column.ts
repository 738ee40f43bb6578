import type { MeasureUnit } from "../values/measure-unit";
import type { ColumnAnswer } from "./cell-reading";
import type { CellFormats } from "./cell-formats";

/** What is known of a column of numbers before its cells are read. */
export interface NumberColumn {
  /**
   * `parameter`: a setting, of which every word counts, so that a single one that is no number ends the reading;
   * `metric`: a result, numbers as soon as half of its values are; `typed`: numbers, whatever it holds.
   */
  readonly role: "parameter" | "metric" | "typed";
  /** The type where it is known. */
  readonly type?: "number" | "integer";
  readonly decimalComma: boolean;
  readonly formats: CellFormats | undefined;
  /** The unit that the column has, by its name or its purpose. */
  readonly unit: MeasureUnit | undefined;
  /** Whether the column is of times: "5m" is five minutes there. */
  readonly clock: boolean;
  readonly answers: readonly ColumnAnswer[];
}
