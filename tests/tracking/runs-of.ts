import type { ColumnTarget, RunColumns } from "../../src/tracking/schema/run-columns";
import { RUN_FIELDS } from "../../src/tracking/schema/run-fields";
import type { Scalar } from "../../src/tracking/values/scalar";
import type { ValueType } from "../../src/tracking/values/value-type";

export type RunRow = Readonly<Record<string, Scalar | undefined>>;

function targetOf(key: string): ColumnTarget {
  const [role, name = ""] = key.split(/:(.*)/s);
  if (role === "parameter" || role === "metric") {
    return { role, name };
  }
  const field = RUN_FIELDS.find((one) => one.key === key);
  return field === undefined ? { role: "ignored" } : { role: "field", key: field.key };
}

function typeOf(target: ColumnTarget, values: readonly (Scalar | undefined)[]): ValueType {
  if (target.role === "field") {
    return RUN_FIELDS.find(({ key }) => key === target.key)?.type ?? "text";
  }
  if (values.some((value) => typeof value === "string")) {
    return "text";
  }
  return values.some((value) => typeof value === "boolean") ? "boolean" : "number";
}

/** Runs from rows; keys are field keys, "parameter:lr" or "metric:accuracy". */
export function runsOf(rows: readonly RunRow[]): RunColumns {
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return {
    count: rows.length,
    columns: keys.map((key) => {
      const target = targetOf(key);
      const values = rows.map((row) => row[key]);
      return { target, type: typeOf(target, values), values };
    }),
  };
}

/** The runs as rows again, blanks left out. */
export function rowsOf(runs: RunColumns): RunRow[] {
  return Array.from({ length: runs.count }, (_, row) =>
    Object.fromEntries(
      runs.columns.flatMap(({ target, values }) => {
        const value = values[row];
        const key =
          target.role === "field"
            ? target.key
            : target.role === "ignored"
              ? ""
              : `${target.role}:${target.name}`;
        return value === undefined ? [] : [[key, value] as const];
      }),
    ),
  );
}
