import type { SourceContent } from "../source-content";
import { isJsonObject, type JsonObject } from "./record-items";

/** The object that a JSON document is; undefined for lists, for JSON Lines and for tables. */
export function soleObject(content: SourceContent): JsonObject | undefined {
  return content.kind === "records" && !content.lines && isJsonObject(content.document)
    ? content.document
    : undefined;
}
