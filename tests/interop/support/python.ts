import { execFileSync } from "node:child_process";
import path from "node:path";

const ROOT = path.resolve(__dirname, "..", "..", "..");
/** The interpreter of the interop tests, with the packages of requirements.txt. */
export const PYTHON = path.join(ROOT, "node_modules", ".cache", "interop-venv", "bin", "python");

/** Runs a script of tests/interop/python and returns what it printed. */
export function runPython(script: string, ...args: string[]): string {
  return execFileSync(
    PYTHON,
    ["-W", "ignore", path.join(ROOT, "tests", "interop", "python", script), ...args],
    {
      encoding: "utf8",
      maxBuffer: 1 << 28,
    },
  );
}

/** A workbook as openpyxl describes it (tests/interop/python/describe_workbook.py). */
export interface DescribedWorkbook {
  readonly active: string;
  readonly names: Readonly<Record<string, string>>;
  readonly sheets: readonly DescribedSheet[];
}

export interface DescribedSheet {
  readonly name: string;
  readonly state: string;
  readonly freeze: string | null;
  readonly gridlines: boolean;
  readonly tabColor: string | null;
  readonly cells: Readonly<Record<string, unknown>>;
  readonly types: Readonly<Record<string, string>>;
  readonly quoted: readonly string[];
  readonly formats: Readonly<Record<string, string>>;
  readonly bold: readonly string[];
  readonly fills: Readonly<Record<string, string>>;
  readonly comments: Readonly<Record<string, string>>;
  readonly links: Readonly<Record<string, string>>;
  readonly widths: Readonly<Record<string, number>>;
  readonly hidden: readonly string[];
  readonly heights: Readonly<Record<string, number>>;
  readonly merges: readonly string[];
  readonly footer: string | null;
  readonly printTitleRows: string | null;
  readonly tables: readonly { readonly name: string; readonly ref: string; readonly columns: string[] }[];
  readonly validations: readonly { readonly type: string; readonly ref: string; readonly formula1: string }[];
  readonly conditional: readonly {
    readonly ref: string;
    readonly type: string;
    readonly formula: readonly string[];
    readonly fill: string | null;
    readonly bold: boolean;
  }[];
  readonly charts: readonly { readonly type: string; readonly title: string | null }[];
}

/** What openpyxl finds in a file. */
export function describeWorkbook(file: string): DescribedWorkbook {
  return JSON.parse(runPython("describe_workbook.py", file)) as DescribedWorkbook;
}

/** A sheet as `pandas.read_excel(file, sheet)` gives it. */
export interface PandasTable {
  readonly columns: readonly string[];
  readonly types: Readonly<Record<string, string>>;
  readonly rows: readonly (readonly unknown[])[];
}

/** Sheets as pandas reads them, by name. */
export function pandasTables(file: string, sheets: readonly string[]): ReadonlyMap<string, PandasTable> {
  const tables = JSON.parse(runPython("read_tables.py", file, ...sheets)) as Record<string, PandasTable>;
  return new Map(Object.entries(tables));
}

/** The sheet of that name; fails where there is none. */
export function sheetNamed(workbook: DescribedWorkbook, name: string): DescribedSheet {
  const found = workbook.sheets.find((sheet) => sheet.name === name);
  if (!found) {
    throw new Error(`There is no sheet ${name}, only ${workbook.sheets.map((s) => s.name).join(", ")}.`);
  }
  return found;
}
