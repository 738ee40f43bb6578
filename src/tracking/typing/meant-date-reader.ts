// Reads a column of dates of which some are not plainly dates: each by itself, those with the month in figures by the order
// that the column shows. Where it shows none, it is asked once, and until then those dates stay aside.

import type { ColumnReader, RawValues } from "./column-reader";
import {
  answerTo,
  askAbout,
  type AsideCell,
  type AsideWhy,
  type CoercedCell,
  type ColumnAnswer,
} from "./cell-reading";
import { commonOrders, isEitherDay } from "./date-order";
import { proposeDateOrder } from "./propose-date-order";
import { isErrorCell } from "../values/error-cell";
import { isMissingMarker } from "../values/missing-marker";
import { isDateInRange, readDate, readDateNumber } from "../values/read-date";
import { readText } from "../values/read-text";
import type { Scalar } from "../values/scalar";
import { scalarText } from "../values/scalar-text";
import { DATE_ORDERS, isSlashDate, ordersOf, readSlashDate, type DateOrder } from "../values/slash-date";
import { isDitto, readVoidWord } from "../values/void-word";
import { noCounts, type TypedColumn } from "./typed-column";

export class MeantDateReader implements ColumnReader {
  private readonly counts = noCounts();
  private readonly values: (Scalar | undefined)[];
  private readonly aside: AsideCell[] = [];
  private readonly coerced: CoercedCell[] = [];
  private readonly ordered: { readonly row: number; readonly text: string }[] = [];
  private readonly dittos: { readonly row: number; readonly text: string }[] = [];

  constructor(
    private readonly raw: RawValues,
    private readonly answers: readonly ColumnAnswer[],
  ) {
    this.values = new Array<Scalar | undefined>(raw.length);
  }

  read(from: number, to: number): boolean {
    for (let row = from; row < to; row++) {
      const cell = this.raw.at(row);
      if (typeof cell === "number") {
        this.place(row, String(cell), readDateNumber(cell));
      } else if (cell !== undefined && cell !== "") {
        this.take(row, scalarText(cell).trim());
      }
    }
    return true;
  }

  column(): TypedColumn {
    const open = this.settleOrder();
    for (const { row, text } of this.dittos) {
      const above = row > 0 ? this.values[row - 1] : undefined;
      if (above === undefined) {
        this.keep(row, text, "no value above");
      } else {
        this.values[row] = above;
        this.coerced.push({ row, from: text, to: above, why: ["as above"] });
      }
    }
    const { values, counts, coerced } = this;
    const aside = [...this.aside].sort((one, other) => one.row - other.row);
    return {
      type: "date",
      values,
      counts,
      ...(aside.length > 0 ? { aside } : {}),
      ...(coerced.length > 0 ? { coerced } : {}),
      ...(open ? { question: open } : {}),
    };
  }

  private take(row: number, text: string): void {
    if (isMissingMarker(text)) {
      return;
    }
    if (isSlashDate(text)) {
      this.ordered.push({ row, text });
    } else if (isDitto(text)) {
      this.dittos.push({ row, text });
    } else {
      this.place(row, text, readDate(text));
    }
  }

  private place(row: number, text: string, time: number | undefined): void {
    if (time === undefined) {
      this.keep(row, text, isErrorCell(text) ? "error" : (readVoidWord(text) ?? "no date"));
    } else if (isDateInRange(time)) {
      this.values[row] = time;
    } else {
      this.counts.outOfRangeDates++;
      this.values[row] = readText(text, this.counts);
    }
  }

  private keep(row: number, text: string, why: AsideWhy): void {
    this.aside.push({ row, text, why });
  }

  /** Reads the dates in figures; returns what is to be asked. */
  private settleOrder() {
    const texts = [...new Set(this.ordered.map(({ text }) => text))];
    const common = commonOrders(texts);
    const answered = answerTo("date order", DATE_ORDERS, this.answers);
    const order = answered ?? (common.length === 1 ? common[0] : undefined);
    const open: string[] = [];
    for (const { row, text } of this.ordered) {
      const time = timeOf(text, order);
      if (time === "open") {
        open.push(text);
        this.keep(row, text, "open");
        continue;
      }
      this.place(row, text, time);
      if (time !== undefined && isEitherDay(text)) {
        this.coerced.push({ row, from: text, to: time, why: ["date order"] });
      }
    }
    // An order under which another date of the column is no day is none of it, unless all of them are such.
    const choices =
      common.length > 0
        ? common
        : DATE_ORDERS.filter((one) => open.some((text) => ordersOf(text).includes(one)));
    return open.length === 0
      ? undefined
      : askAbout("date order", choices, proposeDateOrder(open, choices), open);
  }
}

/** The time under the column's order; "open" where there is none and the date may be more than one day. */
function timeOf(text: string, order: DateOrder | undefined): number | undefined | "open" {
  const orders = ordersOf(text);
  const own = order !== undefined && orders.includes(order) ? [order] : orders;
  const [time, ...others] = new Set(own.map((one) => readSlashDate(text, one)));
  return others.length === 0 ? time : "open";
}
