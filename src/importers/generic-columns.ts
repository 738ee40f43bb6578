/*
 * Roles for columns of which nothing is known but their names, values and order. Certain ones first: Runsheet's own
 * headers, prefixes such as `params.`, known names of run fields, texts (a metric is a number), words that only metrics
 * or only parameters have. What remains goes with its neighbours and is marked as a guess.
 */
import type { RunFieldKey } from "../tracking/run-fields";
import { fieldHeaded, fieldNamed } from "./field-names";
import { fieldFits } from "./field-fits";
import type { RawColumn } from "./importer";
import { isRowIndex } from "./is-row-index";
import { looksNumeric } from "./looks-numeric";
import { parameterColumn } from "./parameter-column";
import { prefixedName } from "./prefixed-name";
import { roleByName } from "./role-by-name";
import type { SourceColumn } from "./source-columns";
import { tagColumns, type TagColumn } from "./mlflow-tags";
import { field, IGNORED, metric, parameter } from "./targets";

const NEIGHBOURS =
  "Its name and values fit a parameter as well as a metric; it was taken for what stands beside it.";

/** What each column is taken for, in the order of the source; tags come last, followed by all of them in one column. */
export function genericColumns(columns: readonly SourceColumn[]): RawColumn[] {
  const own =
    columns.some(({ header }) => header === "Run ID") &&
    columns.some(({ header }) => header === "Fingerprint");
  const taken = new Set<RunFieldKey>();
  const found = columns.map((column, position) => certainColumn(column, position, own, taken));
  const tags: TagColumn[] = [];
  const others = columns.flatMap((column, position): RawColumn[] => {
    const certain = found[position];
    if (certain !== "tag") return [certain ?? guessedColumn(column, neighbour(found, position))];
    tags.push({ ...column, key: prefixedName(column.header)?.name ?? column.header });
    return [];
  });
  return [...others, ...tagColumns(tags, taken)];
}

type Certain = RawColumn | "tag" | undefined;

function certainColumn(
  column: SourceColumn,
  position: number,
  own: boolean,
  taken: Set<RunFieldKey>,
): Certain {
  const { header, values } = column;
  if (position === 0 && isRowIndex(column)) return { ...column, suggested: IGNORED };
  if (own) {
    const key = fieldHeaded(header);
    if (key) return claim(column, key, taken);
  }
  const prefixed = prefixedName(header);
  if (prefixed?.role === "tag") return "tag";
  if (prefixed?.role === "metric" && looksNumeric(values))
    return { ...column, suggested: metric(prefixed.name) };
  if (prefixed) return parameterColumn({ ...column, name: prefixed.name }, taken);
  const key = fieldNamed(header);
  if (key && !taken.has(key) && fieldFits(key, values)) return claim(column, key, taken);
  const role = roleByName(header);
  if (!looksNumeric(values) || role === "parameter") return { ...column, suggested: parameter(header) };
  return role === "metric" ? { ...column, suggested: metric(header) } : undefined;
}

function claim(column: SourceColumn, key: RunFieldKey, taken: Set<RunFieldKey>): RawColumn {
  if (taken.has(key) || key === "import" || key === "fingerprint") return { ...column, suggested: IGNORED };
  taken.add(key);
  return { ...column, suggested: field(key) };
}

/** The role of the nearest column to the left that has one for certain, else to the right. */
function neighbour(found: readonly Certain[], position: number): "parameter" | "metric" {
  const roleAt = (certain: Certain) =>
    typeof certain === "object" &&
    (certain.suggested.role === "parameter" || certain.suggested.role === "metric")
      ? certain.suggested.role
      : undefined;
  for (let at = position - 1; at >= 0; at--) {
    const role = roleAt(found[at]);
    if (role) return role;
  }
  const right = found.slice(position + 1).map(roleAt);
  return right.find((role) => role !== undefined) ?? "metric";
}

function guessedColumn(column: SourceColumn, role: "parameter" | "metric"): RawColumn {
  return {
    ...column,
    suggested: role === "metric" ? metric(column.header) : parameter(column.header),
    unsure: NEIGHBOURS,
  };
}
