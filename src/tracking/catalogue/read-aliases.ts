import { readNameList } from "../naming/name-list";
import type { TableReader } from "./table-reader";

/**
 * The aliases of a definition; those that are names or aliases of another one are dropped and reported.
 *
 * @param owners who each name and alias stands for so far; the aliases read here are added.
 */
export function readAliases(
  reader: TableReader,
  row: number,
  name: string,
  owners: Map<string, string>,
  kind: "parameter" | "metric",
): string[] {
  return readNameList(reader.text(row, "Aliases")).filter((alias) => {
    const owner = owners.get(alias);
    if (owner === undefined) {
      owners.set(alias, name);
      return true;
    }
    if (owner !== name) {
      const message = `"${alias}" already stands for ${owner}, so it cannot stand for ${name}.`;
      reader.report("warning", "alias", row, "Aliases", message, `Keep the alias at one ${kind} only.`);
    }
    return false;
  });
}
