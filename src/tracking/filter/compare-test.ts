import type { RunFieldKey } from "../schema/run-fields";
import type { AskedColumn } from "./asked-column";
import { booleanTest } from "./boolean-test";
import { dateTest } from "./date-test";
import type { FilterOperator, FilterValue } from "./filter-node";
import { numberMeant } from "./number-meant";
import { numberTest } from "./number-test";
import { statusTest } from "./status-test";
import { tagTest } from "./tag-test";
import type { CellTest } from "./truth";
import { wordTest } from "./word-test";

/** Fields whose texts are names, digits or not: 007 is not 7. */
const NAMES: ReadonlySet<RunFieldKey> = new Set<RunFieldKey>([
  "id",
  "name",
  "codeVersion",
  "source",
  "sourceId",
  "dataset",
  "model",
  "fingerprint",
  "import",
  "author",
]);

/** The test of one comparison, as the column holds what it holds. Throws a FilterError for a value that the column cannot hold. */
export function compareTest(operator: FilterOperator, value: FilterValue, asked: AskedColumn): CellTest {
  const { column, field } = asked;
  if (column.type === "date") {
    return dateTest(operator, value, asked);
  }
  if (field === "status") {
    return statusTest(operator, value, asked);
  }
  if (field === "tags") {
    return tagTest(operator, value, asked);
  }
  if (column.type === "number" || column.type === "integer") {
    return numberTest(operator, value, asked);
  }
  if (asked.isBoolean) {
    return booleanTest(operator, value, asked);
  }
  return wordTest(operator, value, {
    number: numberMeant(value, asked),
    isName: field !== undefined && NAMES.has(field),
  });
}
