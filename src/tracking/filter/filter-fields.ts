// Which column a filter means by a name. A name alone is looked for as it stands, then without case and separators, then
// by its short forms, and only then among what other tools call the fields of a run; with a scope (metrics. params. run.)
// among the columns of that kind alone, but for a column whose own name is the whole word (config.lr).

import { foldedName } from "../naming/folded-name";
import { nameKey } from "../naming/name-key";
import { nearestName } from "../naming/nearest-name";
import type { RunColumn, RunColumns } from "../schema/run-columns";
import type { RunFieldKey } from "../schema/run-fields";
import { targetLabel } from "../schema/target-label";
import { listed } from "../words/listed";
import { FilterError } from "./filter-error";
import type { FilterName, FilterScope } from "./filter-node";
import { filterName } from "./write-filter";

/** What MLflow, W&B and others call the fields of a run, beside the headers and keys of our own. */
const FIELD_NAMES: Readonly<Partial<Record<RunFieldKey, string>>> = {
  id: "run_id id",
  name: "run_name display_name",
  experiment: "experiment_name project study",
  status: "state",
  started: "start_time created created_at date",
  duration: "runtime",
  dataset: "dataset_name datasets.name datasets",
  model: "model_name",
  codeVersion: "commit git_commit version",
  author: "user user_id username",
  notes: "note description",
};

const MOST_NAMED = 5;

/** Columns by their names as one way of reading makes them the same. */
interface Table {
  readonly key: (name: string) => string;
  readonly columns: ReadonlyMap<string, readonly RunColumn[]>;
}

/** The columns of runs as a filter may name them. */
export class FilterFields {
  /** Columns by every spelling, the surest table first. */
  private readonly tables: readonly Table[];

  constructor(readonly runs: RunColumns) {
    const columns = runs.columns.filter(({ target }) => target.role !== "ignored");
    this.tables = [ownNames, aliases].flatMap((spellings) =>
      [(name: string) => name, foldedName, nameKey].map((key) => ({
        key,
        columns: byName(columns, (column) => spellings(column).map(key)),
      })),
    );
  }

  /** The column that a name means; throws a FilterError where none or more than one is meant. */
  column(name: FilterName): RunColumn {
    const [found, ...others] = this.meant(name);
    if (found && others.length === 0) {
      return found;
    }
    throw found ? ambiguous(name, [found, ...others]) : this.unknown(name);
  }

  /** Whether a name means any column. */
  has(name: FilterName): boolean {
    return this.meant(name).length > 0;
  }

  /** The shortest names that mean one column alone, in the order of the columns. */
  names(): string[] {
    return this.runs.columns.flatMap((column) => {
      const name = this.shortest(column);
      return name === undefined ? [] : [name];
    });
  }

  /** The shortest name that means this column and no other; undefined for one that no name means. */
  shortest(column: RunColumn): string | undefined {
    const scope = scopeOf(column);
    const label = targetLabel(column.target);
    return scope === undefined
      ? undefined
      : [{ name: label }, { scope, name: label, written: filterName({ scope, name: label }) }]
          .filter((name) => this.meant(name).length === 1)
          .map(filterName)[0];
  }

  private meant({
    scope,
    name,
    written,
  }: Pick<FilterName, "scope" | "name" | "written">): readonly RunColumn[] {
    const whole = written === undefined ? undefined : this.tables[0]?.columns.get(written);
    if (whole) {
      return whole;
    }
    const wanted = scope === "tag" ? "tags" : name;
    const role = scope === "tag" ? "field" : scope;
    for (const { key, columns } of this.tables) {
      const found = (columns.get(key(wanted)) ?? []).filter(
        ({ target }) => role === undefined || target.role === role,
      );
      if (found.length > 0) {
        return found;
      }
    }
    return [];
  }

  private unknown(name: FilterName): FilterError {
    const columns = this.runs.columns.filter((column) => {
      const scope = scopeOf(column);
      return scope !== undefined && (name.scope === undefined || scope === name.scope);
    });
    const labels = columns.map(({ target }) => targetLabel(target));
    const near = nearestName(name.name, labels) ?? longerName(name.name, labels);
    const typed = columns.map(
      (column, at) => this.shortest(column) ?? filterName({ name: labels[at] ?? "" }),
    );
    const fits = near === undefined ? typed : typed.filter((_, at) => labels[at] === near);
    const kind = name.scope === "metric" ? "metric" : name.scope === "parameter" ? "parameter" : "column";
    return new FilterError(
      `Runs has no ${kind} “${name.name}”.`,
      near === undefined
        ? labels.length === 0
          ? "Log or import runs first."
          : `Known are ${listed(labels.slice(0, MOST_NAMED), labels.length)}.`
        : `Did you mean ${orListed(fits)}?`,
      name,
      undefined,
      fits,
    );
  }
}

/** The one name that has this as its beginning or end: latency is part of latency_ms alone. */
function longerName(name: string, known: readonly string[]): string | undefined {
  const part = foldedName(name);
  const [found, ...others] = known.filter((one) => {
    const whole = foldedName(one);
    return whole.startsWith(part) || whole.endsWith(part);
  });
  return others.length === 0 && part.length > 1 ? found : undefined;
}

function byName(
  columns: readonly RunColumn[],
  spellings: (column: RunColumn) => readonly string[],
): Map<string, RunColumn[]> {
  const table = new Map<string, RunColumn[]>();
  for (const column of columns) {
    for (const spelling of new Set(spellings(column))) {
      const others = table.get(spelling);
      if (others) {
        others.push(column);
      } else {
        table.set(spelling, [column]);
      }
    }
  }
  return table;
}

/** The label, and the key of a field that is the same word. */
function ownNames({ target }: RunColumn): string[] {
  const label = targetLabel(target);
  const isWord = target.role === "field" && foldedName(target.key) === foldedName(label);
  return isWord ? [label, target.key] : [label];
}

function aliases({ target }: RunColumn): string[] {
  return target.role === "field"
    ? [target.key, ...(FIELD_NAMES[target.key] ?? "").split(" ")].filter((name) => name !== "")
    : [];
}

function scopeOf({ target }: RunColumn): FilterScope | undefined {
  return target.role === "ignored" ? undefined : target.role;
}

function ambiguous(name: FilterName, columns: readonly RunColumn[]): FilterError {
  const names = columns.map((column) =>
    filterName({ ...scopeName(column), name: targetLabel(column.target) }),
  );
  return new FilterError(
    `“${name.name}” means more than one column.`,
    `Write ${orListed(names)}.`,
    name,
    undefined,
    names,
  );
}

function scopeName(column: RunColumn): { readonly scope?: FilterScope } {
  const scope = scopeOf(column);
  return scope === undefined ? {} : { scope };
}

/** "a", "a or b", "a, b or c". */
function orListed(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} or ${names.at(-1) ?? ""}`;
}
