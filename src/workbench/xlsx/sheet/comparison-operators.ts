/** `Excel.DataValidationOperator` by the file's name (18.18.20). */
const VALIDATION: Readonly<Record<string, Excel.BasicDataValidation["operator"]>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo",
  lessThanOrEqual: "LessThanOrEqualTo",
};
/** `Excel.ConditionalCellValueOperator` by the file's name (18.18.15); the last two differ from validations. */
const CONDITIONAL: Readonly<Record<string, Excel.ConditionalCellValueRule["operator"]>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqual",
  lessThanOrEqual: "LessThanOrEqual",
};

export function validationOperator(fileName: string): Excel.BasicDataValidation["operator"] {
  return VALIDATION[fileName] ?? "Between";
}

export function conditionalOperator(fileName: string): Excel.ConditionalCellValueRule["operator"] {
  return CONDITIONAL[fileName] ?? "EqualTo";
}

/** The file's name of an operator of either kind. */
export function operatorToFile(operator: string): string {
  const found = [...Object.entries(VALIDATION), ...Object.entries(CONDITIONAL)].find(
    ([, name]: readonly [string, string]) => name === operator,
  );
  return found?.[0] ?? "between";
}
