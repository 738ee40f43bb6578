/** Numbers of the Rich API events that the workbench raises (they stand beside `eventType` in the Excel client). */
export const EventType = {
  sheetChanged: 10,
  sheetActivated: 11,
  sheetDeactivated: 12,
  sheetAdded: 13,
  selectionChanged: 14,
  sheetDeleted: 15,
  sheetCalculated: 16,
  formatChanged: 18,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

/** The target that listeners on a collection of the whole workbook use. */
export const WORKBOOK_TARGET = "Workbook";
