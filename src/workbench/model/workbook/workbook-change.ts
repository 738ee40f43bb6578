import type { Area } from "../../book/area";

/** What changed in the workbook, for a page that draws it. */
export type WorkbookChange =
  /** Contents or looks of cells; formulas elsewhere may show other values as well. */
  | { readonly kind: "cells"; readonly sheetId: string; readonly area: Area }
  /** Sheets were added, removed, renamed, reordered, hidden, or rows and columns of one were inserted or deleted. */
  | { readonly kind: "structure"; readonly sheetId?: string }
  | { readonly kind: "tables"; readonly sheetId: string }
  | { readonly kind: "charts"; readonly sheetId: string }
  | { readonly kind: "conditionalFormats"; readonly sheetId: string }
  | { readonly kind: "validations"; readonly sheetId: string }
  | { readonly kind: "selection"; readonly sheetId: string }
  | { readonly kind: "activeSheet"; readonly sheetId: string }
  /** Names, settings, custom XML: nothing that is drawn. */
  | { readonly kind: "document" };
