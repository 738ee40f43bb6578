import { Ajv } from "ajv";
import { SCHEMA_OPTIONS, type SchemaCompiler } from "../tracking/schema/catalogue-schema";

/** Compiles the catalogue's schema. ajv makes code, which the worker may and the page may not. */
export const compileSchema: SchemaCompiler = (schema) => new Ajv(SCHEMA_OPTIONS).compile(schema);
