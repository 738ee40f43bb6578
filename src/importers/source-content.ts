import type { Encoding } from "./encodings";
import type { BinaryKind } from "./reading/binary-kinds";
import type { SourceGrid } from "./reading/source-grid";
import type { Sheet } from "./sheets/sheet";
import type { SheetRow } from "../tracking/identity/content-id";
import type { Goal } from "../tracking/catalogue/catalogue";
import type { RunsheetError } from "../tracking/runsheet-error";
import type { CellFormats } from "../tracking/typing/cell-formats";
import type { RawValues } from "../tracking/typing/column-reader";

/** The content once parsed, before anyone knows which tool wrote it. */
export type SourceContent = TableContent | RecordsContent;

/** What a part of a bundle is: content that was parsed, or a part that some format may know by its name. */
export type PartContent = SourceContent | PlainContent;

/** A part that is neither a table nor records: a file with one value, a log of a tool's own, an image. */
export interface PlainContent {
  readonly kind: "plain";
  readonly name: string;
  /** The text; undefined for bytes that are none. */
  readonly text: string | undefined;
  /** What to say of it where no format knows it. */
  readonly error: RunsheetError;
  /** What it is, where it holds no text. */
  readonly binary?: BinaryKind;
  /** The encoding of old that the text was taken to be in, and what to say of that. */
  readonly encoding?: Encoding;
  readonly textRemarks?: readonly string[];
  /** Its cells as they stand, where it may hold tables although it is none. */
  readonly grid?: SourceGrid;
  /** The sheet that it is, where it is one. */
  readonly onSheet?: Sheet;
}

/** An item of the source that cannot be read as a run; it ends as rejected. */
export interface UnreadableRow {
  readonly row: number;
  /** A sentence: what is wrong with it. */
  readonly message: string;
  /** What stands there, as the source has it, or the beginning of it; kept for the first few alone. */
  readonly text?: string;
}

interface ReadContent {
  /** File name, with its path where it came in a folder, or address; for detection and messages. */
  readonly name: string;
  /** The text as it was read, where it is short: some formats have lines in front of their table. */
  readonly text?: string;
  /** The encoding of old that the text was taken to be in; undefined for Unicode. */
  readonly encoding?: Encoding;
  /** Rows or items, the unreadable ones included. */
  readonly count: number;
  /** Where row i stands in the source, such as "line 12", "row 3" or "item 3". Computed when asked for. */
  place(row: number): string;
  readonly unreadable: readonly UnreadableRow[];
  /** Sentences about the reading worth showing, such as "2 blank lines were skipped". */
  readonly remarks: readonly string[];
}

/** What a header states of a column beside its name. */
export interface StatedOfColumn {
  /** The unit of its plain numbers, as the catalogues write it. */
  readonly unit?: string;
  readonly goal?: Goal;
}

/**
 * A header over columns of cells. Headers are trimmed, a blank one is called "Column 7"; they may repeat. Cells are as
 * they came (text of a file, values of a range); "" is a blank. Held by
 * column, because everything after reading walks columns.
 */
export interface TableContent extends ReadContent {
  readonly kind: "table";
  readonly header: readonly string[];
  readonly columns: readonly RawValues[];
  /** The number formats of the cells, by column, where the source is a sheet. */
  readonly formats?: readonly CellFormats[];
  /** What the header states of each column beside its name. */
  readonly stated?: readonly StatedOfColumn[];
  /** The character between two cells; undefined for the cells of a range. */
  readonly delimiter: string | undefined;
  /** What stands behind the hash of a first line such as #{"t_start": 1.5, "env_id": "Hopper-v4"}. */
  readonly settings?: string;
  /** Those of the remarks that are about the text as such, wherever its tables stand. */
  readonly textRemarks?: readonly string[];
  /** Rows that were passed over because nothing stands in them. */
  readonly blank?: number;
  /** The cells of the source as they stand, in which tables may be searched for. */
  readonly grid?: SourceGrid;
  /** What stands above the table, where it was found among other things. */
  readonly title?: string;
  /** The sheet that it stands on, where that is known. */
  readonly sheet?: string;
  /** The file that it came in, where the part is not called by it. */
  readonly file?: string;
  /** The whole sheet that it was read of, with what else stands there. */
  readonly onSheet?: Sheet;
  /** The sheet and row that row i stands in, where the source is a sheet that is known. */
  readonly sheetRow?: (row: number) => SheetRow | undefined;
  /** The heading that stands above each row within the table; undefined where none does. */
  readonly headings?: readonly (string | undefined)[];
  /** By what each row stands out, such as "yellow" or "bold"; undefined where none does. */
  readonly marks?: readonly (string | undefined)[];
}

/**
 * A JSON document, or the documents of JSON Lines (one item a line; an unreadable line is `undefined`). Non-finite
 * numbers arrive as the texts NaN, Infinity, -Infinity. `count` and `place` speak of the lines of JSON Lines; for one
 * document the importer knows better what an item is.
 */
export type RecordsContent = ReadContent & { readonly kind: "records" } & (
    | { readonly lines: true; readonly document: readonly unknown[] }
    | { readonly lines: false; readonly document: unknown }
  );
