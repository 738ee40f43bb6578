import type { CellFormats } from "../tracking/typing/cell-formats";
import type { RawValues } from "../tracking/typing/column-reader";
import type { RowValues } from "../tracking/planning/plan";
import type { Goal } from "../tracking/catalogue/catalogue";
import type { StatedDefinition } from "../tracking/catalogue/with-stated";
import type { SheetRow } from "../tracking/identity/content-id";
import type { ColumnTarget } from "../tracking/schema/run-columns";
import type { Series } from "../tracking/series/series";
import type { PartContent, SourceContent, UnreadableRow } from "./source-content";

/** What a format is called. */
export interface Format {
  /** Machine name, such as `mlflow-ui-csv`. */
  readonly id: string;
  /** What the preview calls it, such as "MLflow runs table (CSV)". */
  readonly title: string;
  /** The `Source` value of its runs, such as `MLflow`. */
  readonly source: string;
}

/** That content is of a format. */
export interface Detected {
  /** How sure that is, above 0 and up to 1. */
  readonly confidence: number;
  /** By what it was known, to be read behind "because": `it has the columns run_id and artifact_uri`. */
  readonly reason: string;
}

/** What the parts of a bundle are to a format. */
export interface Recognised extends Detected {
  /** What each part holds, in the order of the parts, such as "runs" or "parameters"; undefined for one that is not used. */
  readonly roles: readonly (string | undefined)[];
}

/** One format that Runsheet reads; each stands in a file of its own and has one line in the registry. */
export interface Importer extends Format {
  /** What the parts are to this format; undefined when none is of it. Cheap: it looks at names, not at all rows. */
  recognise(parts: readonly PartContent[]): Recognised | undefined;
  /** Called only on parts that were recognised; those without a role are passed over. */
  read(parts: readonly PartContent[]): RawRuns;
}

/** A format whose files each stand alone; `partwise` makes an importer of it. */
export interface PartImporter extends Format {
  /** How sure the content is of this format; undefined when it is not. Cheap: it looks at names, not at all rows. */
  detect(content: SourceContent): Detected | undefined;
  /** Called only on content that was detected. */
  read(content: SourceContent): RawRuns;
}

/** Runs as found in a source, by column and not yet typed, with what the importer takes each column for. */
export interface RawRuns {
  readonly count: number;
  readonly columns: readonly RawColumn[];
  /** Where run i stands in the source, such as "line 12" or "item 3". */
  place(row: number): string;
  /** The sheet and row of run i, where it stands in a row of a sheet. */
  readonly sheetRow?: ((row: number) => SheetRow | undefined) | undefined;
  /** Runs that cannot even be read, each with the reason; they end as rejected. */
  readonly unreadable: readonly UnreadableRow[];
  /** Sentences about the source worth showing in the preview. */
  readonly remarks: readonly string[];
  /** Curves of the runs, each beside a column of the same metric, whose values follow from them. */
  readonly series?: readonly Series[];
  /** Rows for the table Datasets, by header: what the runs were given. */
  readonly datasets?: readonly RowValues[];
  /** Rows for the table Experiments, by header. */
  readonly experiments?: readonly RowValues[];
  /** Rows for the table Models, by header; `Run ID` is the id that the run has in the source. */
  readonly models?: readonly RowValues[];
  /** Which of the runs made each model, by row, where the source knows that better than by the id. */
  readonly modelRuns?: readonly (number | undefined)[];
  /** What the steps of the curves are, such as "epoch"; undefined without curves. */
  readonly stepName?: string;
  /** Whether the values stand beside the curves as they are to be: nothing is taken from the curves. */
  readonly valuesStand?: boolean;
  /** The ways in which the source may be read, where there are several: these runs are one of them. */
  readonly readings?: Readings;
}

/** The ways in which a source may be read: a row may be a run, or a step of one. */
export interface Readings {
  /** The id of the one that the runs are. */
  readonly taken: string;
  /** The id of the one that is recommended. */
  readonly recommended: string;
  /** Why it is, as a sentence. */
  readonly why: string;
  readonly options: readonly Reading[];
}

/** One way to read a source. */
export interface Reading {
  /** `rows` for a run a row, `log` for one run, `begun` for one each time the steps begin anew, `by <header>` for one for each value. */
  readonly id: string;
  /** What each run is, to be read behind "a run for": "each row", "the log", "each fold". */
  readonly each: string;
  readonly runs: number;
  readonly curves: number;
  /** What the steps of the curves are; undefined without curves. */
  readonly stepName?: string;
  read(): RawRuns;
}

/** The units that the parts of a source state of a column, where they do not all state the same. */
export interface PartUnits {
  /** The parts that hold any value of it, in order. */
  readonly parts: readonly { readonly name: string; readonly unit: string | undefined }[];
  /** What the part with run i states; undefined where it states none. */
  readonly of: (row: number) => string | undefined;
}

export interface RawColumn {
  /** The name as the source has it, for display and for the mapping. */
  readonly header: string;
  /** Texts of a CSV cell, or values of a JSON document; "" and undefined are blank. */
  readonly values: RawValues;
  /** The number format of each cell, where the source is a sheet. */
  readonly formats?: CellFormats;
  readonly suggested: ColumnTarget;
  /** Why the role is only a guess, when it is; the preview marks such columns. */
  readonly unsure?: string;
  /** Whether a person is asked if it is a parameter or a metric; `unsure` says why. */
  readonly asksRole?: boolean;
  /** The goal of a metric, where the source states it. */
  readonly goal?: Goal;
  /** The unit of its plain numbers, where the source states it beside the name; of several the first. */
  readonly unit?: string | undefined;
  /** What each part states, where they do not all state that unit. */
  readonly partUnits?: PartUnits;
  /** What another workbook defines it as, as far as its values keep to that. */
  readonly defined?: StatedDefinition;
  /** Why this metric leads, where the tool itself goes by it, as a sentence; without a goal, the person is asked for one. */
  readonly leads?: string;
}
