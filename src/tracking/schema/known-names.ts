/** A definition and its column, as last seen. */
export interface KnownColumn {
  readonly role: "parameter" | "metric";
  readonly name: string;
  /** "" where a person said that no column is it. */
  readonly header: string;
  /** Its place among the definitions of its catalogue. */
  readonly row: number;
  /** Its place among the columns of Runs. */
  readonly position: number;
}

/**
 * What Runsheet last saw of the names in a workbook: which column of Runs was whose, and which were the user's own. A column
 * stays with whom it was, whatever else gets its name. It can be lost without loss: then the places of the columns say what
 * they can, and the rest is asked.
 */
export interface KnownNames {
  readonly columns: readonly KnownColumn[];
  /** Headers of the user's own columns. */
  readonly own: readonly string[];
}
