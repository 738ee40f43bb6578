import { isObject } from "../../tracking/values/is-object";
import { firstItem } from "./record-items";
import type { SourceContent } from "../source-content";

/**
 * The names that a format is recognised by: the header of a table, or the names of the first record of a document, with
 * those of the records inside it joined by dots.
 */
export function columnNames(content: SourceContent): readonly string[] {
  if (content.kind === "table") {
    return content.header;
  }
  const item = firstItem(content);
  if (!item) {
    return [];
  }
  return Object.entries(item).flatMap(([name, value]) =>
    isObject(value) ? [name, ...Object.keys(value).map((inner) => `${name}.${inner}`)] : [name],
  );
}
