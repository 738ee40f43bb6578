/** What a person hands over: the text of a file, a paste, or the cells of a selection. */
export interface ImportSource {
  /** File name, or "pasted text", or the address of the selected range. */
  readonly name: string;
  /** Decoded text with any byte order mark removed, or the cells of a range. */
  readonly content: string | readonly (readonly (string | number | boolean)[])[];
}

/** The content once parsed, before anyone knows which tool wrote it. */
export type SourceContent = TableContent | RecordsContent;

/** Rows of text under a header. Every cell is trimmed of nothing; ragged rows are as long as they came. */
export interface TableContent {
  readonly kind: "table";
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Line of the file at which row i begins, from 1; undefined when it is simply i + 2. */
  readonly lines: Int32Array | undefined;
  readonly delimiter: string;
}

/** A JSON document, or the documents of JSON Lines. Non-finite numbers arrive as the texts NaN, Infinity, -Infinity. */
export interface RecordsContent {
  readonly kind: "records";
  readonly document: unknown;
  readonly lines: boolean;
}
