import type { Sheet } from "./sheet";
import type { TableDescription } from "./table-description";

/**
 * A workbook as plain data: what files are read into, the object model changes, formulas calculate over and the page
 * draws. It holds no Office.js and no rules of Excel; those belong to the model.
 */
export class Book {
  /** In tab order. */
  readonly sheets: Sheet[] = [];
  readonly tables: TableDescription[] = [];
  readonly names: DefinedName[] = [];
  readonly customXmlParts: CustomXmlPartDescription[] = [];
  readonly settings = new Map<string, unknown>();
  /** Document properties of the user's own (`properties.custom`). */
  readonly customProperties = new Map<string, string | number | boolean>();
  /** Set while the structure (sheets and their order) is protected. */
  protection: { readonly password?: string } | undefined;
  activeSheetId = "";
  /** The bytes the book was opened from, for parts that nobody here understands but saving must keep. */
  origin: Uint8Array | undefined;
  /** Whether the workbook counts its days from 1904, which `workbook.functions` alone tells; cells are kept as they are. */
  countsFrom1904 = false;
  /** Shown in the title and used for the saved file. */
  fileName = "Book1.xlsx";
}

export interface DefinedName {
  name: string;
  /** With its `=`. */
  formula: string;
  visible: boolean;
  comment?: string;
  /** Absent for a name of the whole book. */
  sheetId?: string;
}

export interface CustomXmlPartDescription {
  readonly id: string;
  readonly namespaceUri: string;
  xml: string;
}
