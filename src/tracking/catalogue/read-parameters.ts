import type { ParameterDefinition } from "./catalogue";
import type { CellRows } from "../values/cell-value";
import { countsInFingerprint } from "../identity/counts-in-fingerprint";
import type { Finding } from "../checking/finding";
import { readNameList } from "../naming/name-list";
import type { Scalar } from "../values/scalar";
import { scalarText } from "../values/scalar-text";
import { PARAMETER_TYPES } from "../schema/column-lists";
import { choicesProblem, defaultProblem, rangeProblem } from "./definition-rules";
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
  const range = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
  const problem = rangeProblem(range);
  if (problem) {
    reader.reportProblem(row, problem, "Both are ignored.");
    return {};
  }
  return range;
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

/** The choices of a parameter; those beside another type count for nothing. */
function readChoices(reader: TableReader, row: number, type: ParameterType): string[] {
  const choices = type === "choice" ? readNameList(reader.text(row, "Choices")) : [];
  reader.reportProblem(row, choicesProblem({ type, choices }));
  return choices;
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
  const problem = defaultProblem({ ...definition, default: value });
  if (problem) {
    reader.reportProblem(row, problem, "It is ignored.");
    return undefined;
  }
  return definition.type === "text" || definition.type === "choice" ? scalarText(value) : value;
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
