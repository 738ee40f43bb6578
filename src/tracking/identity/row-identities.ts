/** How a row was recognised. The open ones at the end are asked about: a person decides what becomes of such a row. */
export type MatchRule =
  "same-source-id" | "same-run-id" | "same-content" | "grown-row" | "same-row" | OpenRule;

/** Matches that are asked about. */
export const OPEN_RULES = ["id-reused", "id-corrected", "id-elsewhere", "near-run"] as const;

export type OpenRule = (typeof OPEN_RULES)[number];

/** What was found out about each row of an import. */
export interface RowIdentities {
  /** Body row of the known run, or -1. */
  readonly matches: Int32Array;
  readonly rules: readonly (MatchRule | undefined)[];
  /** The first row of the import with the same identity, or -1. */
  readonly repeats: Int32Array;
  /** Whether a repeated row also has the same values; 1 when it has. */
  readonly identical: Uint8Array;
  /** What `Source` and `Source ID` of each row become. */
  readonly sources: readonly string[];
  readonly sourceIds: readonly string[];
  /** Rows without a single value; 1 when it is one. */
  readonly empty: Uint8Array;
}
