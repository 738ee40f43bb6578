// What the worker's results are read as: their outer shape is checked, a wrong one is an `internal` error.

import type { Finding } from "../../tracking/checking/finding";
import { DECISIONS, type RowReason } from "../../tracking/planning/import-plan";
import { RunsheetError } from "../../tracking/runsheet-error";
import type { CellBlock, ImportPreview } from "../import-engine";

/** A result that carries nothing. */
export function nothing(): undefined {
  return undefined;
}

/** A preview of an import. */
export function preview(value: unknown): ImportPreview {
  return isPreview(value) ? value : unexpected("a preview");
}

/** A block of rows, or undefined at the end. */
export function block(value: unknown): CellBlock | undefined {
  return value === undefined || isBlock(value) ? value : unexpected("a block of rows");
}

/** A block of rows with the table rows they are written over, or undefined at the end. */
export function updateBlock(
  value: unknown,
): (CellBlock & { readonly tableRows: readonly number[] }) | undefined {
  return value === undefined || isUpdateBlock(value) ? value : unexpected("a block of updates");
}

/** Reasons of a plan. */
export function reasons(value: unknown): readonly RowReason[] {
  return isListOf(value, isReason) ? value : unexpected("reasons");
}

/** Findings of a check. */
export function findings(value: unknown): readonly Finding[] {
  return isListOf(value, isFinding) ? value : unexpected("findings");
}

function unexpected(what: string): never {
  throw new RunsheetError(
    "internal",
    `The background worker did not answer with ${what}.`,
    "Close the pane and open it again; after an update, the old worker may still be loaded.",
  );
}

type Fields = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}

function isListOf<T>(value: unknown, isItem: (item: unknown) => item is T): value is readonly T[] {
  return Array.isArray(value) && value.every(isItem);
}

function isPreview(value: unknown): value is ImportPreview {
  if (!isObject(value)) {
    return false;
  }
  const { counts, format } = value;
  return (
    typeof value["importId"] === "string" &&
    typeof value["sourceName"] === "string" &&
    typeof value["rows"] === "number" &&
    isObject(format) &&
    typeof format["title"] === "string" &&
    isObject(counts) &&
    DECISIONS.every((decision) => typeof counts[decision] === "number") &&
    ["columns", "newParameters", "newMetrics", "reasons", "notices", "warnings", "remarks"].every((list) =>
      Array.isArray(value[list]),
    )
  );
}

function isBlock(value: unknown): value is CellBlock {
  return (
    isObject(value) &&
    typeof value["start"] === "number" &&
    typeof value["bytes"] === "number" &&
    isListOf(value["rows"], Array.isArray)
  );
}

function isUpdateBlock(value: unknown): value is CellBlock & { readonly tableRows: readonly number[] } {
  return (
    isBlock(value) &&
    "tableRows" in value &&
    isListOf(value.tableRows, Number.isInteger as (item: unknown) => item is number)
  );
}

function isReason(value: unknown): value is RowReason {
  return (
    isObject(value) &&
    typeof value["row"] === "number" &&
    typeof value["place"] === "string" &&
    DECISIONS.some((decision) => decision === value["decision"]) &&
    typeof value["message"] === "string"
  );
}

function isFinding(value: unknown): value is Finding {
  return (
    isObject(value) &&
    (value["severity"] === "error" || value["severity"] === "warning") &&
    typeof value["table"] === "string" &&
    typeof value["message"] === "string"
  );
}
