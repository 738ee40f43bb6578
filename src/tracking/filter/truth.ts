import type { Scalar } from "../values/scalar";

/** What a condition says: no, nothing, yes; so that "and" is the least and "or" the greatest of them. */
export const FALSE = 0;
export const UNKNOWN = 1;
export const TRUE = 2;
export type Truth = typeof FALSE | typeof UNKNOWN | typeof TRUE;

/** Asks one cell; a blank one never comes to it. */
export type CellTest = (cell: Scalar) => Truth;

/** Yes or no. */
export function truthOf(isTrue: boolean): Truth {
  return isTrue ? TRUE : FALSE;
}

/** Yes for no, no for yes; what is unknown stays it. */
export function opposite(truth: Truth): Truth {
  return truth === UNKNOWN ? UNKNOWN : truthOf(truth === FALSE);
}

/** The greatest of some truths: no where there are none. */
export function anyTruth(truths: readonly Truth[]): Truth {
  return truths.reduce<Truth>((most, truth) => (truth > most ? truth : most), FALSE);
}
