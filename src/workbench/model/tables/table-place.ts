import type { Sheet } from "../../book/sheet";
import type { TableDescription } from "../../book/table-description";
import type { ModelContext } from "../base/model-context";

/** A table and where it stands: what its rows and columns need to know of it. */
export interface TablePlace {
  readonly $context: ModelContext;
  readonly $sheet: Sheet;
  readonly $table: TableDescription;
}
