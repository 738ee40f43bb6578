import type { ColumnReader, RawValues } from "./column-reader";
import { NumberReader } from "./number-reader";
import { TextReader } from "./text-reader";
import { WordReader, type WordRules } from "./word-reader";
import { dateOrder } from "./date-order";
import { isSlashDate, readSlashDate, type DateOrder } from "../values/slash-date";
import { isDateInRange, readDate, readDateNumber } from "../values/read-date";
import { readBoolean } from "../values/read-boolean";
import { readDuration } from "../values/read-duration";
import { RUN_FIELDS, type RunFieldKey } from "../schema/run-fields";
import { readRunStatus } from "../schema/read-run-status";
import type { ReadCounts } from "./typed-column";
import type { ValueType } from "../values/value-type";

const BOOLEANS: WordRules = { type: "boolean", text: readBoolean, number: () => undefined };

const DURATIONS: WordRules = { type: "number", text: readDuration, number: (value) => value };

const STATUSES: WordRules = {
  type: "choice",
  text: (text) => readRunStatus(/^[1-5]$/.test(text) ? Number(text) : text),
  number: readRunStatus,
};

/** The reader of a column as the type given. */
export function makeReader(raw: RawValues, type: ValueType, decimalComma: boolean): ColumnReader {
  switch (type) {
    case "number":
    case "integer":
      return new NumberReader(raw, type, decimalComma);
    case "text":
    case "choice":
      return new TextReader(raw, type);
    case "boolean":
      return new WordReader(raw, BOOLEANS);
    case "date":
      return new WordReader(raw, datesOf(raw));
  }
}

/** The reader of a column as one of the run's own fields: statuses and durations have forms of their own. */
export function makeFieldReader(raw: RawValues, key: RunFieldKey, decimalComma: boolean): ColumnReader {
  switch (key) {
    case "status":
      return new WordReader(raw, STATUSES);
    case "duration":
      return new WordReader(raw, DURATIONS);
    default:
      return makeReader(raw, RUN_FIELDS.find((field) => field.key === key)?.type ?? "text", decimalComma);
  }
}

/** The order of day and month is asked of the whole column, when the first such date is met. */
function datesOf(raw: RawValues): WordRules {
  let order: { readonly found: DateOrder | undefined } | undefined;
  const read = (text: string): number | undefined => {
    if (!isSlashDate(text)) {
      return readDate(text);
    }
    order ??= { found: dateOrder(raw) };
    return order.found && readSlashDate(text, order.found);
  };
  return {
    type: "date",
    text: (text, counts) => readDateCell(read(text), text, counts),
    number: readDateNumber,
  };
}

function readDateCell(
  time: number | undefined,
  text: string,
  counts: ReadCounts,
): number | string | undefined {
  if (time === undefined || isDateInRange(time)) {
    return time;
  }
  counts.outOfRangeDates++;
  return text;
}
