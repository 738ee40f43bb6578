// Reads the body of a table by header, whatever order the columns stand in, and notes what is wrong with it. Headers
// match without regard to case and outer spaces, as Excel's own names do. An error value (#N/A, #REF!) is no value.

import { foldHeader } from "../naming/fold-header";
import { HeaderIndex } from "../naming/header-index";
import type { CellRows, CellValue } from "../values/cell-value";
import type { Finding } from "../checking/finding";
import { readBoolean } from "../values/read-boolean";
import { readNumber } from "../values/read-number";
import type { Scalar } from "../values/scalar";
import type { TableName } from "../schema/table-names";
import { TABLE_SPECS } from "../schema/table-specs";
import { refusal, ruleOfColumn } from "../schema/value-rule";
import type { DefinitionProblem } from "./definition-rules";

const ERROR_VALUE = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)$/;

export class TableReader {
  readonly findings: Finding[] = [];
  /** Body rows, the empty ones included. */
  readonly count: number;
  private readonly index: HeaderIndex;

  constructor(
    readonly table: TableName,
    private readonly cells: CellRows,
  ) {
    this.index = new HeaderIndex((cells[0] ?? []).map(String));
    this.count = Math.max(0, cells.length - 1);
    for (const { header, required } of TABLE_SPECS[table].columns) {
      if (required && cells.length > 0 && !this.has(header)) {
        this.findings.push({
          severity: "error",
          rule: "missing-column",
          table,
          message: `The table ${table} has no column ${header}.`,
          fix: `Add a column with the header ${header}, or set up tracking again to repair the table.`,
        });
      }
    }
  }

  has(header: string): boolean {
    return this.index.position(header) !== undefined;
  }

  cell(row: number, header: string): CellValue {
    const position = this.index.position(header);
    return position === undefined ? "" : (this.cells[row + 1]?.[position] ?? "");
  }

  isEmpty(row: number): boolean {
    return (this.cells[row + 1] ?? []).every((value) => value === "");
  }

  /** The trimmed text of a cell, "" for a blank; numbers and booleans as Excel would type them. */
  text(row: number, header: string): string {
    const value = this.cell(row, header);
    return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value).trim();
  }

  /** The number in a cell; undefined for a blank, and for anything else after a finding. */
  number(row: number, header: string): number | undefined {
    const value = this.cell(row, header);
    if (typeof value === "number") {
      return value;
    }
    const text = this.text(row, header);
    if (text === "") {
      return undefined;
    }
    const number = readNumber(text);
    if (!Number.isNaN(number)) {
      return number;
    }
    this.refuse(row, header, text);
    return undefined;
  }

  /** The boolean in a cell; undefined for a blank, and for anything else after a finding. */
  boolean(row: number, header: string): boolean | undefined {
    const value = this.cell(row, header);
    if (typeof value === "boolean") {
      return value;
    }
    const text = this.text(row, header);
    if (text === "") {
      return undefined;
    }
    const boolean = readBoolean(text) ?? (text === "1" ? true : text === "0" ? false : undefined);
    if (boolean === undefined) {
      this.refuse(row, header, text);
    }
    return boolean;
  }

  /** The value of a cell as a scalar; undefined for a blank and for an error value. */
  scalar(row: number, header: string): Scalar | undefined {
    const value = this.cell(row, header);
    if (typeof value !== "string") {
      return value;
    }
    const text = value.trim();
    return text === "" || ERROR_VALUE.test(text) ? undefined : text;
  }

  /** Whether a cell shows an error of Excel's, such as #REF!. */
  isError(row: number, header: string): boolean {
    const value = this.cell(row, header);
    return typeof value === "string" && ERROR_VALUE.test(value.trim());
  }

  /** Reports a text that is no value of its column's type. */
  private refuse(row: number, header: string, text: string): void {
    const spec = TABLE_SPECS[this.table].columns.find((one) => foldHeader(one.header) === foldHeader(header));
    if (spec !== undefined) {
      const { code, message, fix } = refusal(ruleOfColumn(spec), text);
      this.report("error", code, row, header, message, fix);
    }
  }

  /** Reports a broken rule of a row's definition, if there is one, and what is made of it. */
  reportProblem(row: number, problem: DefinitionProblem | undefined, consequence?: string): void {
    if (problem) {
      const message = [problem.message, ...(consequence === undefined ? [] : [consequence])].join(" ");
      this.report("error", problem.rule, row, problem.column, message, problem.fix);
    }
  }

  report(
    severity: Finding["severity"],
    rule: string,
    row: number,
    column: string,
    message: string,
    fix: string,
  ): void {
    const value = this.scalar(row, column);
    this.findings.push({
      severity,
      rule,
      table: this.table,
      row,
      column,
      ...(value === undefined ? {} : { value }),
      message,
      fix,
    });
  }
}
