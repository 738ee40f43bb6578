/** A cell as it is to be drawn. */
export interface CellDrawing {
  readonly text: string;
  readonly classes: Readonly<Record<string, boolean>>;
  readonly style: Readonly<Record<string, string>>;
  /**
   * Pixels for a text that goes beyond its cell: at most as many for one that runs on over empty neighbors, exactly as
   * many for one that is placed in merged cells. Absent for a text that stays in its cell.
   */
  readonly run?: { readonly width: number; readonly exact: boolean };
  readonly attributes: Readonly<Record<string, string>>;
}
