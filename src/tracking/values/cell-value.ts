/** A value as a worksheet cell gives it; "" is an empty cell, dates are serial numbers, errors are texts such as #N/A. */
export type CellValue = string | number | boolean;

/** A table as read from a worksheet: the header row first, then the body. */
export type CellRows = readonly (readonly CellValue[])[];
