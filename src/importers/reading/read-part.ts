import { isObject } from "../../tracking/values/is-object";
import { asGrid, isBuffer, type BundlePart } from "../bundle";
import { RunsheetError } from "../../tracking/runsheet-error";
import { remarksOfSheet } from "../sheets/sheet-remarks";
import type { Sheet } from "../sheets/sheet";
import type { SourceContent } from "../source-content";
import { decodeText, emptyFile } from "./decode-text";
import type { Pace } from "../pace";
import { readCells } from "./read-cells";
import { readRecords } from "./read-records";
import { noTable, readTable } from "./read-table";
import { isYamlName, readYaml } from "./read-yaml";

/** Longer texts are not kept beside what was read of them. */
const LONGEST_KEPT = 1_000_000;

/**
 * Reads one part of what a person handed over: bytes of a file, pasted text or the cells of a selection. JSON is known by
 * its first character, YAML by its name or by settings that are no table, everything else that is text is taken for a table. Throws `file-*` errors and `cancelled`.
 */
export async function readPart(
  { name, content, encoding: chosen }: BundlePart,
  pace: Pace,
): Promise<SourceContent> {
  if (typeof content === "string") {
    return readText(content, name, pace);
  }
  if (!isBuffer(content)) {
    return readSheet(asGrid(content), name);
  }
  const { text, remarks, encoding } = decodeText(new Uint8Array(content), name, chosen);
  const read = await readText(text, name, pace);
  if (encoding === undefined) {
    return read;
  }
  const said = { encoding, remarks: [...remarks, ...read.remarks] };
  return read.kind === "table"
    ? { ...read, ...said, textRemarks: [...remarks, ...(read.textRemarks ?? [])] }
    : { ...read, ...said };
}

/** What is said of the sheet is said of its tables, wherever they stand on it. */
function readSheet(sheet: Sheet, name: string): SourceContent {
  const read = readCells(sheet, name);
  const { file } = sheet;
  const remarks = remarksOfSheet(sheet);
  return {
    ...read,
    onSheet: sheet,
    ...(file === undefined ? {} : { file }),
    ...(remarks.length === 0 ? {} : { textRemarks: remarks, remarks: [...remarks, ...read.remarks] }),
  };
}

async function readText(raw: string, name: string, pace: Pace): Promise<SourceContent> {
  const text = raw.startsWith("\ufeff") ? raw.slice(1) : raw;
  const read = await parse(text, name, pace);
  return text.length > LONGEST_KEPT ? read : { ...read, text };
}

async function parse(text: string, name: string, pace: Pace): Promise<SourceContent> {
  const first = /\S/.exec(text)?.[0];
  if (first === undefined) {
    throw emptyFile(name);
  }
  if (isYamlName(name)) {
    return readYaml(text, name);
  }
  if (first === "{" || first === "[") {
    return readRecords(text, name, pace);
  }
  if (first === "<") {
    throw noTable(name, "it is a web page or XML");
  }
  try {
    return await readTable(text, name, pace);
  } catch (error) {
    const settings = isNoTable(error) ? pastedSettings(text, name) : undefined;
    if (settings) {
      return settings;
    }
    throw error;
  }
}

function isNoTable(error: unknown): boolean {
  return error instanceof RunsheetError && error.code === "file-no-table";
}

/** Pasted YAML has no name to be known by: names and values, and nothing else. */
function pastedSettings(text: string, name: string): SourceContent | undefined {
  try {
    const read = readYaml(text, name);
    return isObject(read.document) ? read : undefined;
  } catch {
    return undefined;
  }
}
