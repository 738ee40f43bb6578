import type { ComparedLine } from "../../tracking/comparison/compared-lines";
import { ERROR_IN_RUNS } from "../../tracking/comparison/compared-lines";
import { targetKey } from "../../tracking/schema/target-key";
import { columnLetters } from "../../cells/address";
import { columnReference, headerReference, textLiteral } from "../../cells/structured-reference";
import { DIFFERS } from "./compare-formulas";
import { inItsLine, type GroupRowsSource, type PlannedRow } from "./group-cells";

/** What stands where the runs of a configuration are no longer alike, or never were. */
const VARIES = "varies";

/** Microsoft, "Excel specifications and limits": a formula has at most 8,192 characters. */
const MOST_CHARACTERS = 8_000;

/** What the runs of each configuration were made with: a value where all of them have it. */
export class GroupSettings {
  private readonly letters: readonly string[];

  /** `rowOf` answers, once all rows have their places, which row (from 1) a key stands in. */
  constructor(
    private readonly source: GroupRowsSource,
    private readonly rowOf: (key: string) => number,
  ) {
    this.letters = source.columns.map((_, at) => columnLetters(at + 1));
  }

  /** Whether the formulas of a setting are as short as Excel takes them. */
  fits({ target }: ComparedLine): boolean {
    const header = this.source.runs.find(target)?.header ?? "";
    const reference = columnReference(this.source.runs.name, header).length;
    const most = Math.max(...this.source.columns.map(({ ids }) => ids.length));
    return (most + 3) * (2 * reference + 70) < MOST_CHARACTERS;
  }

  /** The line of a setting; none where Runs has no column of it. */
  row({ target }: ComparedLine): PlannedRow[] {
    const { runs, columns } = this.source;
    const column = runs.find(target);
    if (!column) {
      return [];
    }
    const key = `setting ${targetKey(target)}`;
    const format = column.spec?.numberFormat ?? "General";
    return [
      {
        key,
        make: () => {
          const row = this.rowOf(key);
          const cells = columns.map(
            ({ ids }, at) =>
              `=${inItsLine(row, this.value(column.header, this.letters[at] ?? "", ids.length))}`,
          );
          return {
            kind: "value",
            label: `=${headerReference(runs.name, column.header)}`,
            cells,
            workings: [`=IF(${this.differs(row)},"${DIFFERS}","")`],
            // A cell of the format for texts would show the formula.
            numberFormat: format === "@" ? "General" : format,
          };
        },
      },
    ];
  }

  /** The value of the first run, where every other that is found reads the same. */
  private value(header: string, column: string, runs: number): string {
    const place = (k: number): string => `${column}$${this.rowOf(`place ${k}`)}`;
    const cell = (k: number): string => this.source.cellOf(header, place(k));
    const shown = `IFERROR(IF(${cell(0)}="","",${cell(0)}),${textLiteral(ERROR_IN_RUNS)})`;
    const others = Array.from({ length: runs - 1 }, (_, k) => {
      return `IF(ISNUMBER(${place(k + 1)}),EXACT(${cell(k + 1)}&"",${cell(0)}&""),TRUE)`;
    });
    const alike =
      others.length === 0 ? shown : `IF(IFERROR(AND(${others.join(",")}),FALSE),${shown},"${VARIES}")`;
    // A column that is gone is an error; a blank would pass for a setting that nobody gave.
    const cells = columnReference(this.source.runs.name, header);
    return `IF(ISNUMBER(${place(0)}),IF(ROWS(${cells})>0,${alike},""),"")`;
  }

  /** Texts of both sides, because EXACT of an array of numbers finds no two alike in LibreOffice. */
  private differs(row: number): string {
    const last = this.letters.at(-1) ?? "B";
    return `SUMPRODUCT(--NOT(EXACT(B${row}:${last}${row}&"",$B${row}&"")))>0`;
  }
}
