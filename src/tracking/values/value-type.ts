/** The types a column of values may have. `date` values are milliseconds since 1970-01-01 UTC. */
export const VALUE_TYPES = ["number", "integer", "text", "choice", "boolean", "date"] as const;

export type ValueType = (typeof VALUE_TYPES)[number];
