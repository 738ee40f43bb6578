// What must persist and stands in no table: one custom XML part with JSON in it. Every reader treats a missing or odd part as an
// empty state, by which nothing of the tables is lost; saved views stand there alone.

import type { KnownColumn, KnownNames } from "../tracking/schema/known-names";
import type { SavedView } from "../tracking/views/saved-view";
import { keptTableFilter, type KeptTableFilter } from "./kept-table-filter";
import { keptBeforeView, keptViews, type BeforeView } from "./kept-views";
import type { WorkbookSession } from "./run-excel";
import { isObject } from "../tracking/values/is-object";

const STATE_NAMESPACE = "urn:runsheet:tracking-state";
const SCHEMA_VERSION = 1;

/** A choice of the person for one column of an import, by the column's header. */
export interface RememberedChoice {
  readonly header: string;
  readonly role: "field" | "parameter" | "metric" | "ignored";
  /** Key of the run field, or name of the parameter or metric. */
  readonly name: string;
  readonly type: string;
}

/** Runsheet's own memory in this workbook. */
export interface TrackingState {
  readonly schemaVersion: number;
  /** What this workbook is told apart from others by; given once, when tracking is set up. */
  readonly workbookId?: string;
  /** The highest number that a Run ID of an import had: ids of runs that were deleted are not given again. */
  readonly lastRun?: number;
  /** The last check. */
  readonly check?: { readonly at: number; readonly errors: number; readonly warnings: number };
  /** The names of definitions and columns as last seen, by which renamed ones are known. */
  readonly names?: KnownNames;
  /** The filter that Runsheet put onto the table Runs last. */
  readonly tableFilter?: KeptTableFilter | undefined;
  /** Views of Compare and Runs under names. */
  readonly views?: readonly SavedView[];
  /** What the view that was applied last has changed; absent once that was taken back. */
  readonly beforeView?: BeforeView | undefined;
  /** Columns that the person mapped otherwise than suggested, by import format. */
  readonly mappings: Readonly<Record<string, readonly RememberedChoice[]>>;
}

export const EMPTY_STATE: TrackingState = { schemaVersion: SCHEMA_VERSION, mappings: {} };

/**
 * Changes the state, writes it and reads it back. Returns whether Excel kept it; when it did not, nothing is lost but
 * convenience.
 */
export async function updateState(
  context: WorkbookSession,
  change: (state: TrackingState) => TrackingState,
): Promise<boolean> {
  const { part, xml, state } = await readPart(context);
  const wanted = stateXml(change(state));
  if (wanted === xml) {
    return true;
  }
  const written = part ?? context.workbook.customXmlParts.add(wanted);
  if (part) {
    part.setXml(wanted);
  }
  const kept = await textOf(context, written.getXml());
  return JSON.stringify(parseState(kept)) === JSON.stringify(parseState(wanted));
}

/** Reads the state along with other loads: list, sync, text, sync, then it is known. */
export class StateReader {
  private readonly parts: Excel.CustomXmlPartScopedCollection;
  private text: OfficeExtension.ClientResult<string> | undefined;

  constructor(context: WorkbookSession) {
    this.parts = context.workbook.customXmlParts.getByNamespace(STATE_NAMESPACE);
  }

  queueList(): void {
    this.parts.load("items/id");
  }

  queueText(): void {
    this.text = this.part?.getXml();
  }

  get part(): Excel.CustomXmlPart | undefined {
    return this.parts.items[0];
  }

  get xml(): string | undefined {
    return this.text?.value;
  }

  get state(): TrackingState {
    return this.xml === undefined ? EMPTY_STATE : parseState(this.xml);
  }
}

/** The state as the text of its custom XML part. */
export function stateXml(state: TrackingState): string {
  const json = JSON.stringify(state)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    // What else XML 1.0 cannot hold stands in JSON as \u escapes already.
    .replace(/[\ufffe\uffff]/g, "\ufffd");
  return `<state xmlns="${STATE_NAMESPACE}">${json}</state>`;
}

/** The state of a part's text; whatever it does not understand is left out. */
export function parseState(xml: string): TrackingState {
  const [, escaped] = /<(?:\w+:)?state\b[^>]*>([\s\S]*)<\/(?:\w+:)?state>/.exec(xml) ?? [];
  if (escaped === undefined) {
    return EMPTY_STATE;
  }
  const json = escaped
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
  try {
    return stateOf(JSON.parse(json));
  } catch {
    return EMPTY_STATE;
  }
}

async function readPart(context: WorkbookSession): Promise<StateReader> {
  const reader = new StateReader(context);
  reader.queueList();
  await context.sync();
  reader.queueText();
  await context.sync();
  return reader;
}

async function textOf(
  context: WorkbookSession,
  result: OfficeExtension.ClientResult<string>,
): Promise<string> {
  await context.sync();
  return result.value;
}

function stateOf(value: unknown): TrackingState {
  if (!isObject(value)) {
    return EMPTY_STATE;
  }
  const { workbookId, lastRun } = value;
  const check = checkOf(value["check"]);
  const names = namesOf(value["names"]);
  const tableFilter = keptTableFilter(value["tableFilter"]);
  const views = keptViews(value["views"]);
  const beforeView = keptBeforeView(value["beforeView"]);
  return {
    schemaVersion: SCHEMA_VERSION,
    mappings: mappingsOf(value["mappings"]),
    ...(typeof workbookId === "string" && workbookId !== "" && { workbookId }),
    ...(typeof lastRun === "number" && Number.isSafeInteger(lastRun) && lastRun > 0 && { lastRun }),
    ...(check && { check }),
    ...(names && { names }),
    ...(tableFilter && { tableFilter }),
    ...(views.length > 0 && { views }),
    ...(beforeView && { beforeView }),
  };
}

function checkOf(value: unknown): TrackingState["check"] {
  if (!isObject(value)) {
    return undefined;
  }
  const { at, errors, warnings } = value;
  if (typeof at !== "number" || typeof errors !== "number" || typeof warnings !== "number") {
    return undefined;
  }
  return { at, errors, warnings };
}

function namesOf(value: unknown): KnownNames | undefined {
  if (!isObject(value) || !Array.isArray(value["columns"]) || !Array.isArray(value["own"])) {
    return undefined;
  }
  return {
    columns: value["columns"].flatMap(knownColumnOf),
    own: value["own"].filter((header) => typeof header === "string"),
  };
}

function knownColumnOf(value: unknown): KnownColumn[] {
  if (!isObject(value)) {
    return [];
  }
  const { role, name, header, row, position } = value;
  if (role !== "parameter" && role !== "metric") {
    return [];
  }
  return typeof name === "string" &&
    typeof header === "string" &&
    typeof row === "number" &&
    typeof position === "number"
    ? [{ role, name, header, row, position }]
    : [];
}

const ROLES: readonly RememberedChoice["role"][] = ["field", "parameter", "metric", "ignored"];

function mappingsOf(value: unknown): TrackingState["mappings"] {
  if (!isObject(value)) {
    return {};
  }
  return Object.fromEntries(
    Object.entries(value).map(([format, choices]) => [
      format,
      Array.isArray(choices) ? choices.flatMap(choiceOf) : [],
    ]),
  );
}

function choiceOf(value: unknown): RememberedChoice[] {
  if (!isObject(value)) {
    return [];
  }
  const { header, role, name, type } = value;
  const known = ROLES.find((one) => one === role);
  if (typeof header !== "string" || typeof name !== "string" || typeof type !== "string" || !known) {
    return [];
  }
  return [{ header, role: known, name, type }];
}
