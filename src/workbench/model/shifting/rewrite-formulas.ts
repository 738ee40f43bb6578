// Every place of a book that holds a formula or a reference, visited to rewrite it.

import type { ChartDescription } from "../../book/chart-description";
import type { ConditionalRule } from "../../book/conditional-format-description";
import type { Sheet } from "../../book/sheet";
import type { ModelContext } from "../base/model-context";

/** Where a formula stands; `cell` only for formulas in cells. */
export interface FormulaPlace {
  readonly sheet: Sheet;
  readonly cell?: { readonly row: number; readonly column: number };
}

export type Rewrite = (formula: string, place: FormulaPlace) => string;

/** Rewrites formulas in cells, names, validations and conditional formats and the references of charts. */
export function rewriteFormulas(context: ModelContext, rewrite: Rewrite): void {
  const { book } = context;
  for (const sheet of book.sheets) {
    rewriteCells(sheet, rewrite);
    rewriteValidations(sheet, rewrite);
    for (const format of sheet.conditionalFormats) {
      format.rule = rewriteRule(format.rule, (formula) => rewrite(formula, { sheet }));
    }
    for (const chart of sheet.charts) {
      rewriteChart(chart, (formula) => rewrite(formula, { sheet }));
    }
  }
  const home = book.sheets[0];
  for (const name of book.names) {
    const sheet = book.sheets.find(({ id }) => id === name.sheetId) ?? home;
    if (sheet) {
      name.formula = rewrite(name.formula, { sheet });
    }
  }
  context.calculation.invalidate();
}

function rewriteCells(sheet: Sheet, rewrite: Rewrite): void {
  const changed: { row: number; column: number; formula: string }[] = [];
  for (const { row, column, formula } of sheet.cells.formulas()) {
    const rewritten = rewrite(formula, { sheet, cell: { row, column } });
    if (rewritten !== formula) {
      changed.push({ row, column, formula: rewritten });
    }
  }
  for (const { row, column, formula } of changed) {
    sheet.cells.rewriteFormula(row, column, formula);
  }
}

function rewriteValidations(sheet: Sheet, rewrite: Rewrite): void {
  for (const validation of sheet.validations) {
    const entries = Object.entries(validation.rule).map(([kind, rule]: [string, unknown]) => [
      kind,
      typeof rule === "object" && rule !== null
        ? rewriteMembers(rule, (text) => rewrite(text, { sheet }))
        : rule,
    ]);
    validation.rule = Object.fromEntries(entries) as typeof validation.rule;
  }
}

/** Formulas among the members of a rule are the texts that begin with `=`. */
function rewriteMembers(rule: object, rewrite: (formula: string) => string): object {
  return Object.fromEntries(
    Object.entries(rule).map(([name, value]: [string, unknown]) => [
      name,
      typeof value === "string" && value.startsWith("=") ? rewrite(value) : value,
    ]),
  );
}

function rewriteRule(rule: ConditionalRule, rewrite: (formula: string) => string): ConditionalRule {
  switch (rule.kind) {
    case "Custom":
      return { ...rule, formula: rewrite(rule.formula) };
    case "CellValue":
      return rule.formula2 === undefined
        ? { ...rule, formula1: rewrite(rule.formula1) }
        : { ...rule, formula1: rewrite(rule.formula1), formula2: rewrite(rule.formula2) };
    case "TopBottom":
    case "ContainsText":
    case "ColorScale":
    case "DataBar":
    case "Other":
      return rule;
  }
}

function rewriteChart(chart: ChartDescription, rewrite: (formula: string) => string): void {
  for (const series of chart.series) {
    series.values = series.values && rewrite(series.values);
    series.categories = series.categories && rewrite(series.categories);
    if (series.name.startsWith("=")) {
      series.name = rewrite(series.name);
    }
  }
}
