import type { ColumnReader, RawValues } from "./column-reader";
import { formatKind } from "../values/number-format";
import { inferUnit } from "../naming/infer-unit";
import { isClockName } from "../naming/is-clock-name";
import { isCodeName } from "../naming/is-code-name";
import { RUN_FIELDS } from "../schema/run-fields";
import { unitMeant, unitNamed } from "../values/measure-unit";
import type { ValueType } from "../values/value-type";
import { hasEitherDay } from "./date-order";
import { MeantDateReader } from "./meant-date-reader";
import { MeantNumberReader } from "./meant-number-reader";
import type { NumberColumn } from "./number-column";
import type { ColumnRequest, Wanted } from "./column-request";

/**
 * The reader of a column that its first reader could not read without remark; undefined where there is nothing to mend:
 * the column is clean, or of texts.
 *
 * @param done whether the first reader came to the end of the column.
 */
export function meantReader(
  request: ColumnRequest,
  first: ColumnReader | undefined,
  done: boolean,
): ColumnReader | undefined {
  const { raw, wanted, formats } = request;
  if (first === undefined || ("infer" in wanted && isCodeName(wanted.name))) {
    return undefined;
  }
  const isClean = done && first.column().counts.keptAsText === 0;
  // Days that another cell of the column tells how to read are listed.
  if (isClean && typeOf(wanted) === "date" && hasEitherDay(raw)) {
    return new MeantDateReader(raw, request.answers ?? []);
  }
  if (isClean && (formats === undefined || !hasMeasures(raw, formats))) {
    return undefined;
  }
  const type = typeOf(wanted);
  if (type === "date") {
    return isClean ? undefined : new MeantDateReader(raw, request.answers ?? []);
  }
  return type === "number" || type === "integer"
    ? new MeantNumberReader(raw, numberColumn(request, type))
    : undefined;
}

/** Whether any number is shown as a percentage or as a span of time. */
function hasMeasures(raw: RawValues, formats: NonNullable<ColumnRequest["formats"]>): boolean {
  for (let row = 0; row < raw.length; row++) {
    const kind = formatKind(formats.at(row) ?? "");
    if (kind !== "plain" && kind !== "date" && typeof raw.at(row) === "number") {
      return true;
    }
  }
  return false;
}

function typeOf(wanted: Wanted): ValueType {
  if ("field" in wanted) {
    return wanted.field === "duration"
      ? "number"
      : (RUN_FIELDS.find(({ key }) => key === wanted.field)?.type ?? "text");
  }
  return "type" in wanted ? wanted.type : "number";
}

function numberColumn(
  { wanted, decimalComma = false, formats, answers = [] }: ColumnRequest,
  type: "number" | "integer",
): NumberColumn {
  const rest = { decimalComma, formats, answers };
  if ("field" in wanted) {
    const isDuration = wanted.field === "duration";
    return { ...rest, role: "typed", type, unit: isDuration ? unitNamed("s") : undefined, clock: isDuration };
  }
  const name = wanted.name ?? "";
  const known = "unit" in wanted ? wanted.unit : undefined;
  const unit = known ?? inferUnit(name) ?? "";
  const measure = { unit: unitMeant(unit), clock: isClockName(name) };
  if ("type" in wanted) {
    return { ...rest, ...measure, role: "typed", type };
  }
  return wanted.infer === "metric"
    ? { ...rest, ...measure, role: "metric", type }
    : { ...rest, ...measure, role: "parameter" };
}
