// Rows that were deleted by mistake are inserted where they stood, and filled in the same batch. Since they went a person may
// have changed the columns of the table: so the titles are looked at in the batch that writes, and every value goes under
// the title that it had, or that its column has got. What has to be written once more is found anew before that, and looked
// at as it is written: a row of somebody's that stood there after all becomes a row of its own behind it. Where Excel refuses
// a formula, all rows come back with what they showed, and it is said which had one.

import type { Catalogue } from "../../tracking/catalogue/catalogue";
import { RunsheetError } from "../../tracking/runsheet-error";
import { explainExcelError, isPayloadError } from "../explain-excel-error";
import type { WorkbookSession } from "../run-excel";
import type { TrackedTable } from "../tracked-table";
import { stoodCells, type StoodCells } from "./as-it-stood";
import { isFormula } from "./cell-write";
import {
  findInserted,
  neighbours,
  syncFits,
  type PutRow,
  type RowPlace,
  type RowUnderTitles,
} from "./inserted-places";
import { isLeftByUs } from "./left-by-us";
import { AT_END, queueFilled, queueInserted, type Filled, type Write } from "./put-back-writes";
import { notAsItStood } from "./not-as-it-stood";
import {
  goneRows,
  placesUnder,
  rowOf,
  shownAlone,
  underTitles,
  type GoneRow,
  type RowStretch,
} from "./row-stretch";
import { hasHeaders, tableInBatch, titlesOf } from "./table-in-batch";

const ATTEMPTS = 4;

/**
 * Inserts rows of a table where they stood; `table` is the table as it was when they did. Throws where Excel refused formulas,
 * or where rows could not be put back, and names them.
 */
export async function putBackRows(
  context: WorkbookSession,
  table: TrackedTable,
  catalogue: Catalogue,
  stretches: readonly RowStretch[],
): Promise<void> {
  await new PutBack(context, table, catalogue, goneRows(stretches)).write();
}

/**
 * Gives rows of a table back what stood in them; `ours` is what was written over it, and `start` where that stands. Both are under
 * the titles of `table`. Throws like `putBackRows`.
 */
export async function putBackOver(
  context: WorkbookSession,
  table: TrackedTable,
  catalogue: Catalogue,
  { start, rows }: Omit<RowStretch, "isFirstLeft">,
  ours: StoodCells,
): Promise<void> {
  const gone = goneRows([{ start, rows, isFirstLeft: false }]);
  const back = new PutBack(context, table, catalogue, gone);
  back.standsWritten(ours);
  await back.write();
}

class PutBack {
  private now: TrackedTable;
  private writes: readonly Write[];
  /** Whether Excel refused what a cell held, so that rows come back with what they showed. */
  private asShown = false;
  private hasFilled = false;
  private wasRefused = false;
  private readonly lost: GoneRow[] = [];
  private readonly doubled: GoneRow[] = [];
  private readonly withoutFormulas: GoneRow[] = [];
  /** What was written for rows so far, and under which titles. */
  private readonly written: {
    readonly titles: readonly string[];
    readonly laid: Map<GoneRow, StoodCells>;
  }[] = [];

  constructor(
    private readonly context: WorkbookSession,
    private readonly table: TrackedTable,
    private readonly catalogue: Catalogue,
    rows: readonly GoneRow[],
  ) {
    this.now = table;
    this.writes = rows.map((row) => ({ row, at: row.start, into: row.isLeft ? "blank" : "new" }));
  }

  /** The rows were not deleted but written over, each by one of these. */
  standsWritten(ours: StoodCells): void {
    const { table, writes } = this;
    this.writes = writes.map((write) => ({ ...write, into: "written" }));
    const laid = new Map(writes.map(({ row }, at) => [row, rowOf(ours, at)]));
    this.written.push({ titles: table.headers, laid });
  }

  /** Writes them all. Throws where anything is not as it stood. */
  async write(): Promise<void> {
    for (let attempt = 0; attempt < ATTEMPTS && this.writes.length > 0; attempt++) {
      try {
        await this.attempt();
      } catch (error) {
        throw isPayloadError(error) ? error : this.named(error);
      }
    }
    const { lost, doubled, withoutFormulas, writes, hasFilled } = this;
    const open = writes.map(({ row }) => row);
    const error = notAsItStood(this.table, { lost, doubled, withoutFormulas, open, hasFilled });
    if (error) {
      throw error;
    }
  }

  /** What Excel refused, with the rows that are missing for it: nobody else knows them any more. */
  private named(error: unknown): RunsheetError {
    const { code, message, advice } = explainExcelError(error);
    const open = [...this.lost, ...this.writes.map(({ row }) => row)];
    const missing = notAsItStood(this.table, {
      lost: open,
      open: [],
      doubled: [],
      withoutFormulas: [],
      hasFilled: false,
    });
    const words = missing ? `${message} ${missing.message}` : message;
    return new RunsheetError(code, words, advice, { cause: error });
  }

  /** Writes the rows that are not back yet. */
  private async attempt(): Promise<void> {
    const { context, now } = this;
    const found = tableInBatch(context, now);
    const titles = titlesOf(found, now);
    const known = this.known(now);
    const laid = ({ row }: Write): StoodCells => this.laid(row, now);
    const filled = queueFilled(found, this.writes, known, laid);
    queueInserted(found, this.writes, known, laid);
    const fits = await syncFits(context);
    const stood = fits ? ((titles.values as unknown[][])[0]?.map(String) ?? []) : now.headers;
    this.written.push({
      titles: stood,
      laid: new Map(this.writes.map(({ row }) => [row, this.laid(row, now)])),
    });
    this.hasFilled ||= fits;
    if (fits) {
      await this.putBackOthers(now.at({ headers: stood }), filled);
    }
    if (fits && hasHeaders(now, titles)) {
      this.withoutFormulas.push(
        ...(this.asShown ? this.writes.map(({ row }) => row).filter(hasFormula) : []),
      );
      this.writes = [];
    } else {
      await this.findAgain(fits, stood);
    }
  }

  private laid(row: GoneRow, { headers }: TrackedTable): StoodCells {
    return underTitles(this.asShown ? shownAlone(row.cells) : row.cells, this.table.headers, headers);
  }

  private known({ headers }: TrackedTable): boolean[] {
    return placesUnder(this.table.headers, headers).map((place) => place >= 0);
  }

  private under(row: GoneRow, now: TrackedTable): RowUnderTitles {
    const cells = underTitles(row.cells, this.table.headers, now.headers);
    const before = this.written.flatMap(({ titles, laid }) => {
      const one = laid.get(row);
      return one ? [underTitles(one, titles, now.headers)] : [];
    });
    return { cells, written: [cells, shownAlone(cells), ...before], known: this.known(now) };
  }

  /** Rows of somebody's that were written over, because they had come there at the last moment, become rows of their own. */
  private async putBackOthers(titled: TrackedTable, filled: readonly Filled[]): Promise<void> {
    const others = filled.flatMap(({ group, look }) =>
      group.flatMap(({ row, at, into }, place): RowStretch[] => {
        const stood = rowOf(stoodCells(look), place);
        const { written, known } = this.under(row, titled);
        if (isLeftByUs(stood, written, known)) {
          return [];
        }
        if (into === "written") {
          this.doubled.push(row);
        }
        return [{ start: at + group.length - place, rows: stood, isFirstLeft: false }];
      }),
    );
    if (others.length > 0) {
      await putBackRows(this.context, titled, this.catalogue, others);
    }
  }

  /** Finds the rows of a batch that was refused, or that went under titles which had changed. */
  private async findAgain(fits: boolean, stood: readonly string[]): Promise<void> {
    const tried = this.now;
    const put = this.putRows();
    const { now, places } = await findInserted(this.context, tried, this.catalogue, put, (row, under) =>
      this.under(row, under),
    );
    this.now = now;
    const isSame = tried.headers.join("\n") === now.headers.join("\n");
    const { position: key = -1 } = tried.key ?? {};
    const mayBeNew: Readonly<Record<RowPlace["kind"], boolean>> = {
      stands: false,
      open: false,
      nowhere: !fits || stood[key] === tried.headers[key],
      // Excel refuses rows of another width before anything else, and the cells of one stretch together.
      unknown:
        !fits && !this.hasFilled && (!isSame || (this.written.length === 1 && neighbours(put).length === 1)),
    };
    const all = put.map(({ row }) => ({ row, place: places.get(row) ?? UNKNOWN }));
    this.lost.push(
      ...all.flatMap(({ row, place: { kind } }) =>
        kind === "stands" || kind === "open" || mayBeNew[kind] ? [] : [row],
      ),
    );
    this.writes = all.flatMap(({ row, place }): Write[] => {
      if (place.kind === "open") {
        return [{ row, at: place.at, into: place.isBlank ? "blank" : "written" }];
      }
      return mayBeNew[place.kind]
        ? [{ row, at: row.start < now.rows ? row.start : AT_END, into: "new" }]
        : [];
    });
    if (!fits && isSame) {
      this.goByShown(all.some(({ place: { kind } }) => kind === "stands" || kind === "open"));
    }
  }

  /** Where the rows of the last batch were put, if nobody moved them. */
  private putRows(): PutRow<GoneRow>[] {
    const inserted = this.writes.filter(({ at, into }) => into === "new" && at !== AT_END).length;
    let behind = this.now.rows + inserted;
    return this.writes.map(({ row, at }) => ({ row, at: at === AT_END ? behind++ : at }));
  }

  /** After Excel refused a batch: where a row came to its place it was for what a cell held, else maybe for the place. */
  private goByShown(isPlaced: boolean): void {
    if (this.asShown) {
      this.lost.push(...this.writes.map(({ row }) => row));
      this.writes = [];
    }
    this.asShown = this.wasRefused || isPlaced;
    this.wasRefused = true;
  }
}

const UNKNOWN: RowPlace = { kind: "unknown" };

function hasFormula({ cells }: GoneRow): boolean {
  const [values = []] = cells.values;
  return values.some((value, column) => isFormula(cells.formulas[0]?.[column] ?? "", value));
}
