/**
 * One parsed value of a run: a finite number, a text or a boolean. A blank is `undefined`, never "" or null.
 * A non-finite number (NaN, Infinity) is kept as its text, because a worksheet cell cannot hold it.
 */
export type Scalar = number | string | boolean;
