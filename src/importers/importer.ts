import type { RawValues } from "../tracking/typing/column-reader";
import type { ColumnTarget } from "../tracking/schema/run-columns";
import type { SourceContent, UnreadableRow } from "./source-content";

/** What a format is called. */
interface Format {
  /** Machine name, such as `mlflow-ui-csv`. */
  readonly id: string;
  /** What the preview calls it, such as "MLflow runs table (CSV)". */
  readonly title: string;
  /** The `Source` value of its runs, such as `MLflow`. */
  readonly source: string;
}

/** One format that Runsheet reads; each stands in a file of its own and has one line in the registry. */
export interface Importer extends Format {
  /** How sure the parts of a bundle are of this format, 0 to 1; 0 means they are not. Cheap: it looks at names, not at all rows. */
  detect(parts: readonly SourceContent[]): number;
  /** Called only on parts that `detect` gave more than 0. */
  read(parts: readonly SourceContent[]): RawRuns;
}

/** A format whose files each stand alone; `partwise` makes an importer of it. */
export interface PartImporter extends Format {
  /** How sure the content is of this format, 0 to 1; 0 means it is not. Cheap: it looks at names, not at all rows. */
  detect(content: SourceContent): number;
  /** Called only on content that `detect` gave more than 0. */
  read(content: SourceContent): RawRuns;
}

/** Runs as found in a source, by column and not yet typed, with what the importer takes each column for. */
export interface RawRuns {
  readonly count: number;
  readonly columns: readonly RawColumn[];
  /** Where run i stands in the source, such as "line 12" or "item 3". */
  place(row: number): string;
  /** Runs that cannot even be read, each with the reason; they end as rejected. */
  readonly unreadable: readonly UnreadableRow[];
  /** Sentences about the source worth showing in the preview. */
  readonly remarks: readonly string[];
}

export interface RawColumn {
  /** The name as the source has it, for display and for the mapping. */
  readonly header: string;
  /** Texts of a CSV cell, or values of a JSON document; "" and undefined are blank. */
  readonly values: RawValues;
  readonly suggested: ColumnTarget;
  /** Why the role is only a guess, when it is; the preview marks such columns. */
  readonly unsure?: string;
}
