import { CellError } from "../../book/cell-content";
import { displayText } from "../display-text";
import {
  anything,
  boolean,
  number,
  optional,
  rangeFunction,
  scalarFunction,
  text,
  value,
  type EagerFunction,
  type FunctionTable,
} from "../evaluation/function-definition";
import { NA_ERROR, VALUE_ERROR } from "../values/cell-errors";
import { toBoolean, toNumber, toText } from "../values/coercion";
import { numberFromText } from "../values/number-from-text";
import { ArrayMatrix } from "../values/matrix";
import type { Operand } from "../values/operand";
import type { Scalar } from "../values/scalar";
import { eachValue } from "./numbers-of";
import { wildcardSource } from "./wildcard-pattern";

/** Excel's cells hold at most this many characters. */
const LONGEST = 32_767;

function limited(result: string): Scalar {
  return result.length > LONGEST ? VALUE_ERROR : result;
}

function ofText(compute: (given: string) => string): EagerFunction {
  return scalarFunction([text], ([given]) => compute(given));
}

/** The place (from 1) of a text in another from a place on, or #VALUE!. */
function findText(needle: string, hay: string, start: number): Scalar {
  const from = Math.trunc(start) - 1;
  if (from < 0 || from > hay.length) {
    return VALUE_ERROR;
  }
  const place = hay.indexOf(needle, from);
  return place < 0 ? VALUE_ERROR : place + 1;
}

/** As `findText`, without regard to case and with wildcards. */
function searchText(needle: string, hay: string, start: number): Scalar {
  const from = Math.trunc(start) - 1;
  if (from < 0 || from > hay.length) {
    return VALUE_ERROR;
  }
  const place = hay.slice(from).search(new RegExp(wildcardSource(needle), "is"));
  return place < 0 ? VALUE_ERROR : from + place + 1;
}

function substitute(given: string, before: string, after: string, occurrence: number | undefined): Scalar {
  if (before === "") {
    return given;
  }
  if (occurrence === undefined) {
    return limited(given.replaceAll(before, () => after));
  }
  if (occurrence < 1) {
    return VALUE_ERROR;
  }
  let place = -1;
  for (let count = 0; count < Math.trunc(occurrence); count++) {
    place = given.indexOf(before, place < 0 ? 0 : place + before.length);
    if (place < 0) {
      return given;
    }
  }
  return limited(given.slice(0, place) + after + given.slice(place + before.length));
}

const textJoin = rangeFunction({ least: 3, scalars: [1] }, ([delimiters, ignore, ...texts], call) => {
  const skipEmpty = toBoolean(call.scalar(ignore));
  if (skipEmpty instanceof CellError) {
    return skipEmpty;
  }
  const between = textsOf([delimiters], call);
  const parts = textsOf(texts, call);
  if (between instanceof CellError) {
    return between;
  }
  if (parts instanceof CellError) {
    return parts;
  }
  const shown = skipEmpty ? parts.filter((part) => part !== "") : parts;
  let joined = shown[0] ?? "";
  for (let index = 1; index < shown.length; index++) {
    joined += `${between[(index - 1) % between.length] ?? ""}${shown[index] ?? ""}`;
  }
  return limited(joined);
});

function textsOf(
  args: Parameters<EagerFunction["call"]>[0],
  call: Parameters<EagerFunction["call"]>[1],
): string[] | CellError {
  const texts: string[] = [];
  let error: CellError | undefined;
  eachValue(args, call, (given) => {
    const read = toText(given, call.decimalSeparator);
    if (read instanceof CellError) {
      error = read;
    } else {
      texts.push(read);
    }
    return error !== undefined;
  });
  return error ?? texts;
}

const concat = rangeFunction({ least: 1 }, (args, call) => {
  const texts = textsOf(args, call);
  return texts instanceof CellError ? texts : limited(texts.join(""));
});

/** TEXTBEFORE and TEXTAFTER for one delimiter; a negative instance counts from the end. */
function beside(after: boolean): EagerFunction {
  return scalarFunction(
    [
      text,
      text,
      optional(number, 1),
      optional(boolean, false),
      optional(number, 0),
      optional(anything, { value: NA_ERROR }),
    ],
    ([given, delimiter, instance, ignoreCase, , otherwise]) => {
      const hay = ignoreCase ? given.toLowerCase() : given;
      const needle = ignoreCase ? delimiter.toLowerCase() : delimiter;
      if (needle === "") {
        return after ? given : "";
      }
      const places: number[] = [];
      for (let place = hay.indexOf(needle); place >= 0; place = hay.indexOf(needle, place + needle.length)) {
        places.push(place);
      }
      const place = places.at(instance > 0 ? instance - 1 : instance);
      if (instance === 0) {
        return VALUE_ERROR;
      }
      if (place === undefined) {
        return otherwise.value;
      }
      return after ? given.slice(place + needle.length) : given.slice(0, place);
    },
  );
}

/** TEXTSPLIT: a text into columns (and rows), missing places filled with #N/A or what the last argument says. */
const textSplit = rangeFunction({ least: 2, most: 6, scalars: [0, 3, 4, 5] }, (args, call) => {
  const [given, columnDelimiters, rowDelimiters, ignoreArg, modeArg, padding] = args;
  const whole = toText(call.scalar(given), call.decimalSeparator);
  if (whole instanceof CellError) {
    return whole;
  }
  const ignoreEmpty = toBoolean(call.scalar(ignoreArg));
  if (ignoreEmpty instanceof CellError) {
    return ignoreEmpty;
  }
  const ignoreCase = call.scalar(modeArg) === 1;
  const split = (part: string, delimiters: Operand): string[] | CellError => {
    if (delimiters === undefined) {
      return [part];
    }
    const texts = textsOf([delimiters], call);
    if (texts instanceof CellError) {
      return texts;
    }
    if (texts.some((delimiter) => delimiter === "")) {
      return VALUE_ERROR;
    }
    const pattern = new RegExp(texts.map(literalSource).join("|"), ignoreCase ? "i" : "");
    return part.split(pattern).filter((piece) => !(ignoreEmpty && piece === ""));
  };
  const lines = split(whole, rowDelimiters);
  if (lines instanceof CellError) {
    return lines;
  }
  const rows: string[][] = [];
  for (const line of lines) {
    const pieces = split(line, columnDelimiters);
    if (pieces instanceof CellError) {
      return pieces;
    }
    rows.push(pieces);
  }
  const width = Math.max(...rows.map((pieces) => pieces.length));
  const filler = padding === undefined ? NA_ERROR : call.scalar(padding);
  return ArrayMatrix.build(rows.length, width, (row, column) => rows[row]?.[column] ?? filler);
});

function literalSource(delimiter: string): string {
  return delimiter.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
}

/** Texts. */
export const textFunctions: FunctionTable = {
  TEXT: scalarFunction([value, text], ([given, code], { decimalSeparator }) => {
    if (typeof given === "boolean") {
      return given ? "TRUE" : "FALSE";
    }
    const numeric =
      typeof given === "string" ? (numberFromText(given, decimalSeparator) ?? given) : (given ?? 0);
    return displayText(numeric, code === "" ? ";;;" : code).text;
  }),
  VALUE: scalarFunction([value], ([given], { decimalSeparator }) =>
    typeof given === "boolean" ? VALUE_ERROR : toNumber(given, decimalSeparator),
  ),
  NUMBERVALUE: scalarFunction([text, optional(text, "."), optional(text, ",")], ([given, decimal, group]) => {
    const plain = given.replace(/\s/g, "").replaceAll(group, "").replace(decimal, ".");
    return plain === "" ? 0 : (numberFromText(plain) ?? VALUE_ERROR);
  }),
  TEXTJOIN: textJoin,
  CONCAT: concat,
  CONCATENATE: scalarConcatenate(),
  LEFT: scalarFunction([text, optional(number, 1)], ([given, count]) =>
    count < 0 ? VALUE_ERROR : given.slice(0, Math.trunc(count)),
  ),
  RIGHT: scalarFunction([text, optional(number, 1)], ([given, count]) => {
    if (count < 0) {
      return VALUE_ERROR;
    }
    return Math.trunc(count) === 0 ? "" : given.slice(-Math.trunc(count));
  }),
  MID: scalarFunction([text, number, number], ([given, start, count]) =>
    start < 1 || count < 0
      ? VALUE_ERROR
      : given.slice(Math.trunc(start) - 1, Math.trunc(start) - 1 + Math.trunc(count)),
  ),
  LEN: scalarFunction([text], ([given]) => given.length),
  TRIM: ofText((given) => given.replace(/ +/g, " ").replace(/^ | $/g, "")),
  CLEAN: ofText((given) => given.replace(/\p{Cc}/gu, (control) => (control < " " ? "" : control))),
  UPPER: ofText((given) => given.toUpperCase()),
  LOWER: ofText((given) => given.toLowerCase()),
  PROPER: ofText((given) =>
    given.toLowerCase().replace(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1)),
  ),
  SUBSTITUTE: scalarFunction(
    [text, text, text, optional<number | undefined>(number, undefined)],
    ([given, before, after, occurrence]) => substitute(given, before, after, occurrence),
  ),
  REPLACE: scalarFunction([text, number, number, text], ([given, start, count, inserted]) =>
    start < 1 || count < 0
      ? VALUE_ERROR
      : limited(
          given.slice(0, Math.trunc(start) - 1) +
            inserted +
            given.slice(Math.trunc(start) - 1 + Math.trunc(count)),
        ),
  ),
  FIND: scalarFunction([text, text, optional(number, 1)], ([needle, hay, start]) =>
    findText(needle, hay, start),
  ),
  SEARCH: scalarFunction([text, text, optional(number, 1)], ([needle, hay, start]) =>
    searchText(needle, hay, start),
  ),
  EXACT: scalarFunction([text, text], ([a, b]) => a === b),
  REPT: scalarFunction([text, number], ([given, times]) =>
    times < 0 || given.length * times > LONGEST ? VALUE_ERROR : given.repeat(Math.trunc(times)),
  ),
  CHAR: scalarFunction([number], ([code]) =>
    code < 1 || code >= 256 ? VALUE_ERROR : String.fromCharCode(Math.trunc(code)),
  ),
  UNICHAR: scalarFunction([number], ([code]) =>
    code < 1 || code > 0x10ffff ? VALUE_ERROR : String.fromCodePoint(Math.trunc(code)),
  ),
  CODE: scalarFunction([text], ([given]) => (given === "" ? VALUE_ERROR : given.charCodeAt(0))),
  UNICODE: scalarFunction([text], ([given]) => given.codePointAt(0) ?? VALUE_ERROR),
  FIXED: scalarFunction([number, optional(number, 2), optional(boolean, false)], ([given, digits, plain]) => {
    const places = Math.max(0, Math.trunc(digits));
    return displayText(given, `${plain ? "" : "#,##"}0${places > 0 ? `.${"0".repeat(places)}` : ""}`).text;
  }),
  TEXTSPLIT: textSplit,
  TEXTBEFORE: beside(false),
  TEXTAFTER: beside(true),
  // What a cell shows of a link; the link itself belongs to the page.
  HYPERLINK: scalarFunction(
    [text, optional<{ readonly value: Scalar } | undefined>(anything, undefined)],
    ([target, shown]) => (shown === undefined ? target : shown.value),
  ),
};

function scalarConcatenate(): EagerFunction {
  return { ...concat, takesScalar: () => true };
}
