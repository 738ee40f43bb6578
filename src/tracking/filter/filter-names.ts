import type { FilterName, FilterNode } from "./filter-node";
import { filterName } from "./write-filter";

/** The names of columns in a filter, each spelling once, in their order. */
export function filterNames(node: FilterNode | undefined): FilterName[] {
  const spelled = new Map<string, FilterName>();
  for (const name of node ? allNames(node) : []) {
    const spelling = filterName(name);
    if (!spelled.has(spelling)) {
      spelled.set(spelling, name);
    }
  }
  return [...spelled.values()];
}

/** The text of a filter with other names, as `nameFor` gives them; undefined where a name stays. */
export function renameInFilter(
  text: string,
  node: FilterNode,
  nameFor: (name: FilterName) => string | undefined,
): string {
  let renamed = text;
  for (const name of allNames(node).sort((a, b) => b.at - a.at)) {
    const wanted = nameFor(name);
    if (wanted !== undefined) {
      renamed = renamed.slice(0, name.at) + wanted + renamed.slice(name.at + name.length);
    }
  }
  return renamed;
}

function allNames(node: FilterNode): FilterName[] {
  switch (node.kind) {
    case "and":
    case "or":
      return node.parts.flatMap(allNames);
    case "not":
      return allNames(node.part);
    default:
      return [node.name];
  }
}
