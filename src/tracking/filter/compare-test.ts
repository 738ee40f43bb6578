import type { RunFieldKey } from "../schema/run-fields";
import type { AskedColumn } from "./asked-column";
import { booleanTest } from "./boolean-test";
import { dateTest } from "./date-test";
import type { FilterOperator, FilterValue } from "./filter-node";
import { asksSame } from "./filter-operator";
import { isPercentOpen, numberMeant } from "./number-meant";
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
  const isName = isNameField(field);
  const isText = asksSame(operator) && (isName || value.quoted || asked.holds(value.text));
  return wordTest(operator, value, {
    // Where the very text can be meant nobody has to be asked how a percentage is.
    number: isText && isPercentOpen(value, asked) ? undefined : numberMeant(value, asked),
    isName,
  });
}

/** Whether the texts of a field are names. */
export function isNameField(field: RunFieldKey | undefined): boolean {
  return field !== undefined && NAMES.has(field);
}
