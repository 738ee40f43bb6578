// What only a person can say about names that an import brings in the fields of its runs: whether an experiment or a
// dataset that the workbook does not know is one that it knows, misspelt. Until it is said, nothing is imported.

import { nearestName } from "../naming/nearest-name";
import type { RunColumns } from "../schema/run-columns";
import { RunValues } from "../schema/run-values";
import { scalarText } from "../values/scalar-text";

/** Fields whose values are names that other runs share. */
export const NAMING_FIELDS = ["experiment", "dataset"] as const;

export type NamingField = (typeof NAMING_FIELDS)[number];

/** The names that a workbook knows, by field. */
export type KnownNamesByField = Readonly<Record<NamingField, readonly string[]>>;

/** A name that is nearly a known one. */
export interface ValueQuestion {
  readonly field: NamingField;
  readonly value: string;
  /** The known name that may be meant. */
  readonly same: string;
  /** How many runs of the import have it. */
  readonly runs: number;
}

/** What a person said of it: the name that it becomes, which is itself for a new one. */
export interface ValueChoice {
  readonly field: NamingField;
  readonly value: string;
  readonly as: string;
}

/** The questions still open. */
export function valueQuestions(
  runs: RunColumns,
  known: KnownNamesByField,
  choices: readonly ValueChoice[],
): ValueQuestion[] {
  const values = new RunValues(runs);
  const answered = new Set(choices.map(({ field, value }) => `${field} ${value}`));
  return NAMING_FIELDS.flatMap((field) => {
    const names = new Set(known[field]);
    return [...counted(values, field)].flatMap(([value, count]): ValueQuestion[] => {
      if (answered.has(`${field} ${value}`) || names.has(value)) {
        return [];
      }
      const same = knownSpelling(field, value, names);
      return same === undefined ? [] : [{ field, value, same, runs: count }];
    });
  });
}

/** The known name that a new one is nearly; undefined for a known one and for one that is like no other. */
export function knownSpelling(
  field: NamingField,
  value: string,
  known: ReadonlySet<string>,
): string | undefined {
  if (known.has(value)) {
    return undefined;
  }
  const at = field === "dataset" ? value.indexOf("@") : -1;
  if (at <= 0) {
    return nearestName(value, [...known]);
  }
  // A version belongs to the run, not to the name.
  const name = value.slice(0, at);
  const same = known.has(name) ? undefined : nearestName(name, [...known]);
  return same === undefined ? undefined : same + value.slice(at);
}

/** The runs with the names that a person said are meant. */
export function respelled(runs: RunColumns, choices: readonly ValueChoice[]): RunColumns {
  const meant = new Map(
    choices.filter(({ value, as }) => value !== as).map(({ field, value, as }) => [`${field} ${value}`, as]),
  );
  if (meant.size === 0) {
    return runs;
  }
  return {
    ...runs,
    columns: runs.columns.map((column) => {
      const { target } = column;
      return target.role === "field" && NAMING_FIELDS.some((field) => field === target.key)
        ? {
            ...column,
            values: column.values.map((value) =>
              value === undefined ? value : (meant.get(`${target.key} ${scalarText(value)}`) ?? value),
            ),
          }
        : column;
    }),
  };
}

/** The distinct texts of a field. */
export function distinctTexts(runs: RunColumns, field: NamingField): string[] {
  return [...counted(new RunValues(runs), field).keys()];
}

function counted(values: RunValues, field: NamingField): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values.field(field) ?? []) {
    if (value !== undefined) {
      const text = scalarText(value);
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
  }
  return counts;
}
