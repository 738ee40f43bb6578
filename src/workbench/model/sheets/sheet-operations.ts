// Adding, renaming, moving, hiding and deleting worksheets, by the add-in and by the user.

import { newId } from "../../book/new-id";
import { Sheet } from "../../book/sheet";
import { EventType, WORKBOOK_TARGET } from "../base/event-types";
import { accessDenied, invalidArgument, invalidOperation, itemAlreadyExists } from "../base/excel-errors";
import type { ModelContext } from "../base/model-context";
import { renameEverywhere } from "../shifting/rename-everywhere";
import { activateSheet } from "../ranges/select-area";
import { removeTable } from "../shifting/shift-tables";

const LONGEST_NAME = 31;

/** Adds a sheet at the end, named like Excel's own (`Sheet2`) unless a name is given. It is not shown by that. */
export function addSheet(context: ModelContext, name: string | undefined): Sheet {
  requireStructure(context);
  if (name !== undefined) {
    requireSheetName(context, name);
  }
  const sheet = new Sheet(newId(), name ?? freeSheetName(context));
  context.book.sheets.push(sheet);
  context.structureChanged();
  context.events.fire(EventType.sheetAdded, WORKBOOK_TARGET, { source: "Local", worksheetId: sheet.id });
  return sheet;
}

/** Gives a sheet another name, which formulas follow. */
export function renameSheet(context: ModelContext, sheet: Sheet, name: string): void {
  requireStructure(context);
  if (name === sheet.name) {
    return;
  }
  requireSheetName(context, name, sheet);
  const from = sheet.name;
  sheet.name = name;
  renameEverywhere(context, { kind: "sheet", from, to: name });
  context.structureChanged();
}

/** Puts a sheet at a place among the tabs, counted from 0. */
export function moveSheet(context: ModelContext, sheet: Sheet, position: number): void {
  requireStructure(context);
  const { sheets } = context.book;
  if (position >= sheets.length) {
    throw invalidArgument(`position must be below ${sheets.length}.`);
  }
  sheets.splice(sheets.indexOf(sheet), 1);
  sheets.splice(position, 0, sheet);
  context.structureChanged();
}

/** Shows or hides a sheet; one sheet always stays visible. */
export function setVisibility(context: ModelContext, sheet: Sheet, visibility: Sheet["visibility"]): void {
  requireStructure(context);
  if (visibility !== "Visible") {
    requireAnotherVisible(context, sheet);
    if (context.book.activeSheetId === sheet.id) {
      showNeighbour(context, sheet);
    }
  }
  sheet.visibility = visibility;
  context.note({ kind: "structure", sheetId: sheet.id });
}

/** Deletes a sheet with its tables; formulas that named it show `#REF!`. Excel refuses a very hidden one. */
export function deleteSheet(context: ModelContext, sheet: Sheet): void {
  requireStructure(context);
  if (sheet.visibility === "VeryHidden") {
    throw invalidOperation(`The worksheet ${sheet.name} is very hidden.`);
  }
  requireAnotherVisible(context, sheet);
  const { book } = context;
  if (book.activeSheetId === sheet.id) {
    showNeighbour(context, sheet);
  }
  for (const table of book.tables.filter(({ sheetId }) => sheetId === sheet.id)) {
    removeTable(context, table);
  }
  const names = book.names.filter(({ sheetId }) => sheetId !== sheet.id);
  book.names.splice(0, book.names.length, ...names);
  book.sheets.splice(book.sheets.indexOf(sheet), 1);
  context.anchors.drop(sheet.id);
  renameEverywhere(context, { kind: "sheet", from: sheet.name, to: undefined });
  context.structureChanged();
  context.events.fire(EventType.sheetDeleted, WORKBOOK_TARGET, { source: "Local", worksheetId: sheet.id });
}

/** The next sheet in a direction, or the next visible one. */
export function nextVisibleSheet(
  context: ModelContext,
  sheet: Sheet,
  step: 1 | -1,
  visibleOnly: boolean,
): Sheet | undefined {
  const { sheets } = context.book;
  for (let index = sheets.indexOf(sheet) + step; index >= 0 && index < sheets.length; index += step) {
    const candidate = sheets[index];
    if (candidate && (!visibleOnly || candidate.visibility === "Visible")) {
      return candidate;
    }
  }
  return undefined;
}

/** Throws unless Excel takes the name: 1 to 31 characters, none of `\ / ? * [ ] :`, no apostrophe at an end, not taken. */
function requireSheetName(context: ModelContext, name: string, except?: Sheet): void {
  if (name.length === 0 || name.length > LONGEST_NAME) {
    throw invalidArgument(`A worksheet's name has 1 to ${LONGEST_NAME} characters.`);
  }
  if (/[\\/?*[\]:]/.test(name) || name.startsWith("'") || name.endsWith("'")) {
    throw invalidArgument(`"${name}" has characters that a worksheet's name can't have.`);
  }
  if (name.toLowerCase() === "history") {
    throw invalidArgument("Excel reserves the worksheet name History.");
  }
  const taken = context.sheetNamed(name);
  if (taken && taken !== except) {
    throw itemAlreadyExists(`There is a worksheet ${taken.name} already.`);
  }
}

function requireStructure(context: ModelContext): void {
  if (context.book.protection) {
    throw accessDenied("The structure of the workbook is protected.");
  }
}

function requireAnotherVisible(context: ModelContext, sheet: Sheet): void {
  const others = context.book.sheets.some((other) => other !== sheet && other.visibility === "Visible");
  if (!others) {
    throw invalidOperation("A workbook must contain at least one visible worksheet.");
  }
}

function showNeighbour(context: ModelContext, sheet: Sheet): void {
  const neighbour = nextVisibleSheet(context, sheet, 1, true) ?? nextVisibleSheet(context, sheet, -1, true);
  if (neighbour) {
    activateSheet(context, neighbour);
  }
}

function freeSheetName(context: ModelContext): string {
  for (let number = context.book.sheets.length + 1; ; number++) {
    if (!context.sheetNamed(`Sheet${number}`)) {
      return `Sheet${number}`;
    }
  }
}
