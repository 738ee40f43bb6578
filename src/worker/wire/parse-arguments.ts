// What the pane's arguments are read as in the worker: their outer shape is checked, a wrong one is `internal`.

import type { FileSource } from "../../importers/source-content";
import { RunsheetError } from "../../tracking/runsheet-error";
import { VALUE_TYPES } from "../../tracking/values/value-type";
import type { CellInput, ColumnChoice, WorkbookSnapshot } from "../import-engine";

/** A source to open. */
export function source(value: unknown): FileSource {
  return isSource(value) ? value : unexpected("a source");
}

/** A picture of the workbook. */
export function snapshot(value: unknown): WorkbookSnapshot {
  return isSnapshot(value) ? value : unexpected("the workbook");
}

/** Rows of cells. */
export function rows(value: unknown): CellInput[][] {
  return isRows(value) ? value : unexpected("rows");
}

/** Choices for columns. */
export function choices(value: unknown): readonly ColumnChoice[] {
  return Array.isArray(value) && value.every(isChoice) ? value : unexpected("choices");
}

/** A count or a position. */
export function count(value: unknown): number {
  return typeof value === "number" && value >= 0 ? value : unexpected("a number");
}

/** Names of columns. */
export function headers(value: unknown): readonly string[] {
  return isTexts(value) ? value : unexpected("headers");
}

function unexpected(what: string): never {
  throw new RunsheetError(
    "internal",
    `The background worker was not given ${what} as it expects it.`,
    "Close the pane and open it again; after an update, the old worker may still be loaded.",
  );
}

type Fields = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

function isRows(value: unknown): value is CellInput[][] {
  return Array.isArray(value) && value.every(Array.isArray);
}

function isSource(value: unknown): value is FileSource {
  if (!isObject(value) || typeof value["name"] !== "string") {
    return false;
  }
  const { bytes, content } = value;
  // A buffer from another realm is no instance of this one's class.
  if (bytes !== undefined) {
    return Object.prototype.toString.call(bytes) === "[object ArrayBuffer]";
  }
  return typeof content === "string" || isRows(content);
}

function isSnapshot(value: unknown): value is WorkbookSnapshot {
  if (!isObject(value)) {
    return false;
  }
  const { catalogue } = value;
  return (
    isObject(catalogue) &&
    Array.isArray(catalogue["parameters"]) &&
    Array.isArray(catalogue["metrics"]) &&
    isTexts(value["runHeaders"]) &&
    isTexts(value["datasetNames"]) &&
    isTexts(value["experimentNames"])
  );
}

function isChoice(value: unknown): value is ColumnChoice {
  if (!isObject(value)) {
    return false;
  }
  const { column, target, type } = value;
  return (
    Number.isInteger(column) &&
    VALUE_TYPES.some((known) => known === type) &&
    isObject(target) &&
    ((target["role"] === "field" && typeof target["key"] === "string") ||
      ((target["role"] === "parameter" || target["role"] === "metric") &&
        typeof target["name"] === "string") ||
      target["role"] === "ignored")
  );
}
