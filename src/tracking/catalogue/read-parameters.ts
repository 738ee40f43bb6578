import type { ParameterDefinition } from "./catalogue";
import type { CellRows } from "../values/cell-value";
import { countsInFingerprint } from "../identity/counts-in-fingerprint";
import type { Finding } from "../checking/finding";
import { readNameList } from "../naming/name-list";
import type { Scalar } from "../values/scalar";
import { parameterColumnSpec } from "../schema/run-column-spec";
import { problemOf, ruleOfColumn } from "../schema/value-rule";
import { scalarText } from "../values/scalar-text";
import { PARAMETER_TYPES } from "../schema/column-lists";
import { readAliases } from "./read-aliases";
import { TableReader } from "./table-reader";
import { rowsWithUniqueNames } from "./rows-with-unique-names";

export interface ReadParameters {
  readonly parameters: readonly ParameterDefinition[];
  /** Body row of each definition. */
  readonly rows: readonly number[];
  readonly findings: readonly Finding[];
}

type ParameterType = ParameterDefinition["type"];

/** Reads Min and Max, and reports them when they cannot both hold. */
export function readRange(reader: TableReader, row: number): { min?: number; max?: number } {
  const min = reader.number(row, "Min");
  const max = reader.number(row, "Max");
  if (min !== undefined && max !== undefined && min > max) {
    const message = `Min ${String(min)} is larger than Max ${String(max)}, so that no value can be right; both are ignored.`;
    reader.report("error", "range", row, "Min", message, "Exchange the two, or correct one of them.");
    return {};
  }
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}

function readChoices(reader: TableReader, row: number, type: ParameterType): string[] {
  const choices = readNameList(reader.text(row, "Choices"));
  if (type === "choice" && choices.length === 0) {
    const message = "The type is choice, but there are no choices.";
    reader.report(
      "error",
      "no-choices",
      row,
      "Choices",
      message,
      "List the choices, separated by commas, or make the type text.",
    );
  }
  return type === "choice" ? choices : [];
}

function readDefault(
  reader: TableReader,
  row: number,
  definition: Omit<ParameterDefinition, "default">,
): Scalar | undefined {
  const value = reader.scalar(row, "Default");
  if (value === undefined) {
    return undefined;
  }
  const rule = ruleOfColumn(parameterColumnSpec(definition, `The default of ${definition.name}`));
  const problem = problemOf(rule, value);
  if (problem !== undefined) {
    const message = `${problem.message} It is ignored.`;
    reader.report("error", "default", row, "Default", message, problem.fix);
    return undefined;
  }
  return definition.type === "text" || definition.type === "choice" ? scalarText(value) : value;
}

/** Reads the table Params: what every usable row defines, and what is wrong with the others. */
export function readParameters(cells: CellRows): ReadParameters {
  const reader = new TableReader("Params", cells);
  const rows = rowsWithUniqueNames(reader);
  const owners = new Map(rows.map(({ name }) => [name, name]));
  const parameters = rows.map(({ row, name }): ParameterDefinition => {
    const type = readType(reader, row);
    const unit = reader.text(row, "Unit");
    const description = reader.text(row, "Description");
    const aliases = readAliases(reader, row, name, owners, "parameter");
    const definition = {
      name,
      type,
      required: reader.boolean(row, "Required") ?? false,
      ...readRange(reader, row),
      choices: readChoices(reader, row, type),
      ...(unit === "" ? {} : { unit }),
      inFingerprint: reader.boolean(row, "In fingerprint") ?? countsInFingerprint(name),
      ...(aliases.length === 0 ? {} : { aliases }),
      ...(description === "" ? {} : { description }),
    };
    const value = readDefault(reader, row, definition);
    return value === undefined ? definition : { ...definition, default: value };
  });
  return { parameters, rows: rows.map(({ row }) => row), findings: reader.findings };
}

function readType(reader: TableReader, row: number): ParameterType {
  const text = reader.text(row, "Type");
  const type = PARAMETER_TYPES.find((known) => known === text.toLowerCase());
  if (type === undefined) {
    const message =
      text === "" ? "The parameter has no type." : `"${text}" is not a type; the parameter is read as text.`;
    reader.report("error", "type-name", row, "Type", message, `Choose one of ${PARAMETER_TYPES.join(", ")}.`);
  }
  return type ?? "text";
}
