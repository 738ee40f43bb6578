import type { Finding } from "../../tracking/checking/finding";
import type { CellPlace } from "../show-cell";

/** A finding with the cell it is about. */
export interface LocatedFinding extends Finding {
  readonly place?: CellPlace;
}
