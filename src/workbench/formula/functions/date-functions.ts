import { CellError } from "../../book/cell-content";
import {
  number,
  optional,
  rangeFunction,
  scalarFunction,
  text,
  type Call,
  type EagerFunction,
  type FunctionTable,
  type Parameter,
} from "../evaluation/function-definition";
import { NUM_ERROR, VALUE_ERROR } from "../values/cell-errors";
import { toNumber } from "../values/coercion";
import { addMonths, dateDifference, days360, yearFraction } from "../values/day-counts";
import { serialFromText } from "../values/number-from-text";
import type { Operand } from "../values/operand";
import type { Scalar } from "../values/scalar";
import {
  dateOfSerial,
  LAST_SERIAL,
  secondsOfSerial,
  serialOfDate,
  serialOfLocalTime,
} from "../values/serial-date";
import { numbersOf } from "./numbers-of";

function isDate(serial: number): boolean {
  return serial >= 0 && serial < LAST_SERIAL + 1;
}

/** An argument that is a date: #NUM! outside of 1900 to 9999. */
const day: Parameter<number> = {
  optional: false,
  read: (given, separator) => {
    const serial = toNumber(given, separator);
    return typeof serial === "number" && !isDate(serial) ? NUM_ERROR : serial;
  },
};

/** A date serial as a result: #NUM! outside of 1900 to 9999. */
function dateResult(serial: number): Scalar {
  return isDate(serial) ? serial : NUM_ERROR;
}

function ofDate(compute: (serial: number) => number): EagerFunction {
  return scalarFunction([day], ([serial]) => compute(serial));
}

/** Days before 1900 count from 1900: DATE(99,1,1) is in 1999. */
/** 29 February 1900, which never was, is a day to Excel. */
const PHANTOM_DAY = 60;

function date(year: number, month: number, day: number): Scalar {
  const whole = Math.trunc(year);
  if (whole < 0 || whole > 9999) {
    return NUM_ERROR;
  }
  const full = whole < 1900 ? whole + 1900 : whole;
  if (full === 1900 && Math.trunc(month) === 2 && Math.trunc(day) === 29) {
    return PHANTOM_DAY;
  }
  return dateResult(serialOfDate(full, Math.trunc(month), Math.trunc(day)));
}

/** 0 for Sunday to 6 for Saturday. Serial 1 is a Sunday to Excel. */
function dayOfWeek(serial: number): number {
  return (Math.floor(serial) + 6) % 7;
}

/** What WEEKDAY calls the first day of its week, by return type. */
const WEEK_STARTS: Readonly<Record<number, number>> = {
  1: 0,
  2: 1,
  3: 1,
  11: 1,
  12: 2,
  13: 3,
  14: 4,
  15: 5,
  16: 6,
  17: 0,
};

function weekday(serial: number, type: number): Scalar {
  const start = WEEK_STARTS[Math.trunc(type)];
  if (start === undefined) {
    return NUM_ERROR;
  }
  return ((dayOfWeek(serial) - start + 7) % 7) + (Math.trunc(type) === 3 ? 0 : 1);
}

function isoWeek(serial: number): number {
  const thursday = Math.floor(serial) - ((dayOfWeek(serial) + 6) % 7) + 3;
  const { year } = dateOfSerial(thursday);
  return Math.floor((thursday - serialOfDate(year, 1, 1)) / 7) + 1;
}

function weekNumber(serial: number, type: number): Scalar {
  if (Math.trunc(type) === 21) {
    return isoWeek(serial);
  }
  const start = WEEK_STARTS[Math.trunc(type)];
  if (start === undefined || Math.trunc(type) === 3) {
    return NUM_ERROR;
  }
  const first = serialOfDate(dateOfSerial(serial).year, 1, 1);
  const offset = (dayOfWeek(first) - start + 7) % 7;
  return Math.floor((Math.floor(serial) - first + offset) / 7) + 1;
}

function endOfMonth(serial: number, months: number): number {
  const { year, month } = dateOfSerial(serial);
  return serialOfDate(year, month + Math.trunc(months) + 1, 0);
}

/** The holidays of WORKDAY and NETWORKDAYS as whole serials. */
function holidaysOf(arg: Operand, call: Call): ReadonlySet<number> | CellError {
  if (arg === undefined) {
    return new Set();
  }
  const numbers = numbersOf([arg], call);
  return numbers instanceof CellError ? numbers : new Set(numbers.map(Math.floor));
}

const isWeekend = (serial: number): boolean => dayOfWeek(serial) === 0 || dayOfWeek(serial) === 6;

const networkDays = rangeFunction(
  { least: 2, most: 3, scalars: [0, 1] },
  ([startArg, endArg, holidayArg], call) => {
    const start = toNumber(call.scalar(startArg), call.decimalSeparator);
    const end = toNumber(call.scalar(endArg), call.decimalSeparator);
    if (start instanceof CellError) {
      return start;
    }
    if (end instanceof CellError) {
      return end;
    }
    if (!isDate(start) || !isDate(end)) {
      return NUM_ERROR;
    }
    const holidays = holidaysOf(holidayArg, call);
    if (holidays instanceof CellError) {
      return holidays;
    }
    let days = 0;
    const [first, last] = [Math.floor(Math.min(start, end)), Math.floor(Math.max(start, end))];
    for (let day = first; day <= last; day++) {
      if (!isWeekend(day) && !holidays.has(day)) {
        days++;
      }
    }
    return start <= end ? days : -days;
  },
);

const workday = rangeFunction(
  { least: 2, most: 3, scalars: [0, 1] },
  ([startArg, daysArg, holidayArg], call) => {
    const start = toNumber(call.scalar(startArg), call.decimalSeparator);
    const days = toNumber(call.scalar(daysArg), call.decimalSeparator);
    if (start instanceof CellError) {
      return start;
    }
    if (days instanceof CellError) {
      return days;
    }
    if (!isDate(start)) {
      return NUM_ERROR;
    }
    const holidays = holidaysOf(holidayArg, call);
    if (holidays instanceof CellError) {
      return holidays;
    }
    const step = days < 0 ? -1 : 1;
    let day = Math.floor(start);
    for (let left = Math.abs(Math.trunc(days)); left > 0 && day >= 0 && day <= LAST_SERIAL;) {
      day += step;
      if (!isWeekend(day) && !holidays.has(day)) {
        left--;
      }
    }
    return dateResult(day);
  },
);

function fromText(pick: (serial: number) => number): EagerFunction {
  return scalarFunction([text], ([given]) => {
    const serial = serialFromText(given);
    return serial === undefined ? VALUE_ERROR : pick(serial);
  });
}

/** Dates and times. */
export const dateFunctions: FunctionTable = {
  TODAY: rangeFunction({ least: 0, most: 0 }, (_, call) => Math.floor(serialOfLocalTime(call.now))),
  NOW: rangeFunction({ least: 0, most: 0 }, (_, call) => serialOfLocalTime(call.now)),
  DATE: scalarFunction([number, number, number], ([year, month, day]) => date(year, month, day)),
  TIME: scalarFunction([number, number, number], ([hours, minutes, seconds]) => {
    const total = Math.trunc(hours) * 3600 + Math.trunc(minutes) * 60 + Math.trunc(seconds);
    return total < 0 ? NUM_ERROR : (total % 86_400) / 86_400;
  }),
  YEAR: ofDate((serial) => dateOfSerial(serial).year),
  MONTH: ofDate((serial) => dateOfSerial(serial).month),
  DAY: ofDate((serial) => dateOfSerial(serial).day),
  HOUR: ofDate((serial) => Math.floor(Math.round(secondsOfSerial(serial)) / 3600) % 24),
  MINUTE: ofDate((serial) => Math.floor(Math.round(secondsOfSerial(serial)) / 60) % 60),
  SECOND: ofDate((serial) => Math.round(secondsOfSerial(serial)) % 60),
  DATEVALUE: fromText(Math.floor),
  TIMEVALUE: fromText((serial) => serial - Math.floor(serial)),
  WEEKDAY: scalarFunction([day, optional(number, 1)], ([serial, type]) => weekday(serial, type)),
  WEEKNUM: scalarFunction([day, optional(number, 1)], ([serial, type]) => weekNumber(serial, type)),
  ISOWEEKNUM: ofDate(isoWeek),
  DAYS: scalarFunction([day, day], ([end, start]) => Math.floor(end) - Math.floor(start)),
  DAYS360: scalarFunction([day, day, optional(number, 0)], ([start, end, european]) =>
    days360(start, end, european !== 0),
  ),
  EDATE: scalarFunction([day, number], ([serial, months]) => dateResult(addMonths(serial, months))),
  EOMONTH: scalarFunction([day, number], ([serial, months]) => dateResult(endOfMonth(serial, months))),
  DATEDIF: scalarFunction([day, day, text], ([start, end, unit]) => dateDifference(start, end, unit)),
  YEARFRAC: scalarFunction([day, day, optional(number, 0)], ([start, end, basis]) =>
    yearFraction(start, end, basis),
  ),
  NETWORKDAYS: networkDays,
  WORKDAY: workday,
};
