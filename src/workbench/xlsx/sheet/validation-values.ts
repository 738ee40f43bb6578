// Limits of data validations: files hold numbers, texts in quotes and formulas; Office.js gives dates as ISO texts.
import { formulaFromFile } from "../formulas/formula-from-file";
import { formulaToFile } from "../formulas/formula-to-file";

const DAY = 86_400_000;
/** Day 0 of serial numbers: 1899-12-30. */
const EPOCH = Date.UTC(1899, 11, 30);
const ISO_DATE = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?/;

/** A limit as Office.js gives it -> as the file holds it, without `=`. */
export function limitToFile(limit: unknown, kind: string): string | undefined {
  const text = limit instanceof Date ? limit.toISOString() : limit;
  if (typeof text === "number") {
    return String(text);
  }
  if (typeof text !== "string" || text === "") {
    return undefined;
  }
  if (text.startsWith("=")) {
    return formulaToFile(text);
  }
  const date = ISO_DATE.exec(text);
  if (date && (kind === "date" || kind === "time")) {
    return String(serialOfIso(date));
  }
  return text.trim() !== "" && Number.isFinite(Number(text))
    ? text.trim()
    : `"${text.replaceAll('"', '""')}"`;
}

/** A limit of the file -> as Office.js gives it: numbers as numbers, dates as ISO texts, formulas with `=`. */
export function limitFromFile(text: string, kind: string): string | number {
  const trimmed = text.trim();
  const value = Number(trimmed);
  if (trimmed === "" || !Number.isFinite(value)) {
    return formulaFromFile(trimmed);
  }
  return kind === "date" ? isoOfSerial(value) : value;
}

function serialOfIso(match: RegExpExecArray): number {
  const [, year, month, day, hour = "0", minute = "0", second = "0"] = match;
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day));
  return (midnight - EPOCH) / DAY + Number(hour) / 24 + Number(minute) / 1440 + Number(second) / 86_400;
}

function isoOfSerial(serial: number): string {
  const text = new Date(EPOCH + Math.round(serial * DAY)).toISOString();
  return Number.isInteger(serial) ? text.slice(0, 10) : text.slice(0, 19);
}
