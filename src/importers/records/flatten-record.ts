// One record -> names and values. Objects inside are joined with dots, lists stay JSON text. Lists of pairs
// ({key, value}) and values wrapped in {desc, value} (W&B config.yaml) count as objects. Names are never split.

import type { Scalar } from "../../tracking/values/scalar";
import { RunsheetError } from "../../tracking/runsheet-error";
import { isJsonObject, type JsonObject } from "./record-items";

/** Objects deeper than this stay JSON text. */
const DEEPEST = 12;
/** Characters of a name that a message shows. */
const LONGEST_PATH = 80;

/**
 * Gives every name of a record, with its value, to `put`; null and {} are blanks and are not given. The names of records
 * inside are joined with `separator`.
 */
export function flattenRecord(
  record: JsonObject,
  put: (name: string, value: Scalar) => void,
  separator = ".",
): void {
  flatten(record, { prefix: "", depth: 0, separator }, put);
}

/** Where a record stands in the one that is flattened. */
interface Position {
  readonly prefix: string;
  readonly depth: number;
  readonly separator: string;
}

function flatten(
  record: JsonObject,
  { prefix, depth, separator }: Position,
  put: (name: string, value: Scalar) => void,
): void {
  for (const [name, raw] of Object.entries(record)) {
    const value = unwrapped(raw);
    const path = prefix + name;
    if (value === null || value === undefined || isEmptyObject(value)) {
      continue;
    }
    if (typeof value === "boolean" || typeof value === "string") {
      put(path, value);
    }
    // JSON.parse makes Infinity of 1e999.
    else if (typeof value === "number") {
      put(path, Number.isFinite(value) ? value : String(value));
    } else {
      const inner = isJsonObject(value) ? value : pairs(value);
      if (inner && depth < DEEPEST) {
        flatten(inner, { prefix: path + separator, depth: depth + 1, separator }, put);
      } else {
        put(path, asJson(value, path));
      }
    }
  }
}

/** A value as JSON text. Throws `file-unreadable` when its lists are nested deeper than an engine's stack. */
function asJson(value: unknown, path: string): string {
  try {
    return JSON.stringify(value);
  } catch (cause) {
    throw new RunsheetError(
      "file-unreadable",
      `${path.slice(0, LONGEST_PATH)} nests lists or objects too deep to be kept as text.`,
      "Leave it out where the file is written, and import the file again.",
      { cause },
    );
  }
}

function isEmptyObject(value: unknown): boolean {
  return isJsonObject(value) && Object.keys(value).length === 0;
}

function unwrapped(value: unknown): unknown {
  if (!isJsonObject(value) || !("value" in value)) {
    return value;
  }
  return Object.keys(value).every((name) => name === "value" || name === "desc") ? value["value"] : value;
}

/** An object made of a list of pairs, the last of equal keys counting; undefined when the list is none. */
function pairs(list: unknown): JsonObject | undefined {
  if (!Array.isArray(list) || list.length === 0) {
    return undefined;
  }
  const entries: [string, unknown][] = [];
  for (const item of list as readonly unknown[]) {
    if (!isJsonObject(item)) {
      return undefined;
    }
    const key = item["key"] ?? item["name"];
    if (typeof key !== "string" || !("value" in item)) {
      return undefined;
    }
    entries.push([key, item["value"]]);
  }
  return Object.fromEntries(entries);
}
