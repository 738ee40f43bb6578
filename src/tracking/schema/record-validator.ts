/** An error as ajv reports it, as far as it is read here. */
export interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A validator that the build made from a static schema (tools/generate-validators.mjs). */
export interface RecordValidator {
  (record: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}
