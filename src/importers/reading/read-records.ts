// JSON text -> records. One document, or JSON Lines (one document a line). Python writes NaN and Infinity, which are no
// JSON, and ids longer than a double is exact: both are put in quotes, and only when JSON.parse has refused the text or
// would round a number, because that costs a pass over it.

import type { RecordsContent, UnreadableRow } from "../source-content";
import { RunsheetError } from "../../tracking/runsheet-error";
import { findJsonFault, type JsonFault } from "./json-fault";
import { oneDocument } from "./one-document";
import type { Pace } from "../pace";
import { quotedText } from "./quoted-text";
import { mayRound, quoteInexact } from "./quote-inexact";
import { checkLength } from "./table-limits";

/**
 * Reads JSON or JSON Lines. A line that is no JSON ends as unreadable.
 * Throws `file-unreadable` with line and column, `file-too-long`, `cancelled`.
 */
export async function readRecords(text: string, name: string, pace: Pace): Promise<RecordsContent> {
  await pace.begin("reading", text.length);
  if (firstLineIsWhole(text)) {
    return readLines(text, name, pace);
  }
  const document = parse(text);
  if (document.ok) {
    return oneDocument(document.value, name);
  }
  const fault = findJsonFault(text);
  if (text.trim().includes("\n")) {
    const lines = await readLines(text, name, pace);
    if (lines.unreadable.length < lines.count / 2) {
      return lines;
    }
  }
  throw new RunsheetError(
    "file-unreadable",
    `${name} is not valid JSON: ${fault ? `${fault.problem} on line ${fault.line}, column ${fault.column}` : document.reason}.`,
    "Write the file with a JSON library (in Python: json.dump) and import it again.",
  );
}

/** Faulty lines that are given to JSON.parse. */
const MOST_TRIED = 100;

type Parsed =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly reason: string };

function parse(text: string): Parsed {
  const exact = mayRound(text) ? quoteInexact(text) : text;
  const parsed = parseStrictly(exact);
  if (parsed.ok) {
    return parsed;
  }
  const quoted = quoteInexact(exact);
  return quoted === exact ? parsed : parseStrictly(quoted);
}

function parseStrictly(text: string): Parsed {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

/** JSON Lines: the first line is a document of its own and others follow. */
function firstLineIsWhole(text: string): boolean {
  const start = text.search(/\S/);
  const end = text.indexOf("\n", start);
  if (end < 0 || text.slice(end).trim() === "") {
    return false;
  }
  const first = text.slice(start, end).trimEnd();
  return /[}\]]$/.test(first) && parse(first).ok;
}

async function readLines(text: string, name: string, pace: Pace): Promise<RecordsContent> {
  const items: unknown[] = [];
  const lines: number[] = [];
  const unreadable: UnreadableRow[] = [];
  for (let start = 0, line = 1; start < text.length; line++) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found;
    const content = text.slice(start, end);
    start = end + 1;
    if (content.trim() === "") {
      continue;
    }
    // An engine's own words for a fault cost it 20 µs; where faults are many, lines are looked at before they are parsed.
    const fault = unreadable.length >= MOST_TRIED ? findJsonFault(content) : undefined;
    const parsed = fault ? undefined : parse(content);
    if (parsed?.ok !== true) {
      const message = lineProblem(fault ?? findJsonFault(content));
      unreadable.push({ row: items.length, message, ...quotedText(content, unreadable.length) });
    }
    items.push(parsed?.ok === true ? parsed.value : undefined);
    lines.push(line);
    await pace.step(start);
  }
  checkLength(name, items.length);
  return {
    kind: "records",
    name,
    lines: true,
    document: items,
    count: items.length,
    place: (row) => `line ${lines[row] ?? "unknown"}`,
    unreadable,
    remarks: [],
  };
}

function lineProblem(fault: JsonFault | undefined): string {
  return fault
    ? `It is not valid JSON: ${fault.problem} at column ${fault.column}.`
    : "It is not valid JSON.";
}
