/** A rectangle of cells on one worksheet; all four bounds are inclusive and count from 0. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}
