import type { Catalogue } from "../catalogue/catalogue";
import type { ColumnTarget } from "../schema/run-columns";
import { COLOR_FIELDS } from "./color-fields";

/** The column by whose values dots are coloured: a parameter of that name, else the field that a person calls so. */
export function colorTarget({ parameters }: Pick<Catalogue, "parameters">, name: string): ColumnTarget {
  const field = COLOR_FIELDS.find(({ label }) => label === name);
  return field && !parameters.some((one) => one.name === name)
    ? { role: "field", key: field.key }
    : { role: "parameter", name };
}
