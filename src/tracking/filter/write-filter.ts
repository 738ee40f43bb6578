import type { FilterName, FilterNode, FilterScope, FilterValue } from "./filter-node";
import { filterScope } from "./filter-scope";
import { filterTokens } from "./filter-tokens";
import { isFilterWord, parseFilter } from "./parse-filter";

const PREFIXES: Readonly<Record<FilterScope, string>> = {
  metric: "metrics",
  parameter: "params",
  field: "run",
  tag: "tags",
};

/**
 * A filter as a person would type it, with no more brackets than it needs; undefined where a text of it would be read as another
 * filter, such as a value of several words that stands without quotes.
 */
export function writeFilter(node: FilterNode): string | undefined {
  const text = written(node);
  return isReadAs(text, node) ? text : undefined;
}

/** The name of a column as a filter writes it: as it was written, else in quotes where it needs them. */
export function filterName({ scope, name, written }: Pick<FilterName, "scope" | "name" | "written">): string {
  if (written !== undefined) {
    return written;
  }
  const prefix = scope === undefined ? "" : `${PREFIXES[scope]}.`;
  const plain = prefix + name;
  return isOneWord(plain) && !isFilterWord(name) && (scope !== undefined || !filterScope(name))
    ? plain
    : `${prefix}\`${name.replace(/[`\\]/g, "\\$&")}\``;
}

/** A text as a filter writes it, in quotes. */
export function filterText(text: string): string {
  return `'${text.replace(/['\\]/g, "\\$&")}'`;
}

/** A value as a filter writes it. */
export function filterValue({ text, quoted }: FilterValue): string {
  return quoted ? filterText(text) : text;
}

function written(node: FilterNode): string {
  switch (node.kind) {
    case "and":
    case "or":
      return node.parts.map((part) => writePart(part, node.kind)).join(` ${node.kind} `);
    case "not":
      return `not ${writePart(node.part, "not")}`;
    case "compare":
      return `${filterName(node.name)} ${node.operator} ${filterValue(node.value)}`;
    case "in":
      return `${filterName(node.name)} in (${node.values.map(filterValue).join(", ")})`;
    case "between":
      return `${filterName(node.name)} between ${filterValue(node.from)} and ${filterValue(node.to)}`;
    case "like":
      return `${filterName(node.name)} like ${filterValue(node.pattern)}`;
    case "contains":
      return `${filterName(node.name)} contains ${filterValue(node.part)}`;
    case "blank":
      return `${filterName(node.name)} is null`;
    case "void":
      return `${filterName(node.name)} is ${node.word.text}`;
    case "flag":
      return filterName(node.name);
  }
}

function writePart(part: FilterNode, inside: "and" | "or" | "not"): string {
  const isLoose = part.kind === "or" || (part.kind === "and" && inside !== "or") || part.kind === inside;
  const text = written(part);
  return isLoose && part.kind !== "not" ? `(${text})` : text;
}

function isOneWord(text: string): boolean {
  try {
    const [word, end] = filterTokens(text);
    return word?.kind === "word" && word.text === text && end?.kind === "end";
  } catch {
    return false;
  }
}

function isReadAs(text: string, node: FilterNode): boolean {
  try {
    return meaningOf(parseFilter(text)) === meaningOf(node);
  } catch {
    return false;
  }
}

/** A filter without where its parts stand and how its names are spelled. */
function meaningOf(node: FilterNode | undefined): string {
  return JSON.stringify(node, (key, value: unknown) =>
    key === "at" || key === "length" || key === "written" ? undefined : value,
  );
}
