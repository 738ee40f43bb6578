// Reads a grid: what is to be tried of each parameter, every combination of it. Entries stand on lines of their own or behind
// a semicolon, names before a colon or an equals sign, values with commas between them:
//
//   learning_rate: 1e-4..1e-2 log 5; optimizer: adam, sgd
//   layers: 1..3
//   dropout: 0..0.5 step 0.1
//   seed: 1, 2, 3
//
// `a..b log 5` are five numbers at equal ratios, `a..b linear 5` (or `a..b 5`) five at equal distances, `a..b step s` one each
// step, `a..b` alone the whole numbers between. Names and texts with signs that mean something stand in quotes.

import { readNumber } from "../values/read-number";
import { GridError, type GridSpan } from "./grid-error";
import type { GridEntry, GridItem, RangeKind } from "./grid-entry";

const NUMBER = String.raw`[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?`;
const RANGE = new RegExp(
  String.raw`^(${NUMBER})\s*(?:\.\.\.?|…)\s*(${NUMBER})(?:\s+(?:(log|lin(?:ear)?|step|by)\s*)?(${NUMBER}))?$`,
  "i",
);
const LOOKS_LIKE_RANGE = /\d\s*(?:\.\.|…)/;
const KINDS: ReadonlyMap<string, RangeKind> = new Map([
  ["log", "log"],
  ["lin", "linear"],
  ["linear", "linear"],
  ["step", "step"],
  ["by", "step"],
]);
/** What stands before a quote that opens a name or a text; within a word it is an apostrophe. */
const OPENS = /(?:^|[:=,;\n\r])[^\S\n\r]*$/;
const QUOTES = `"'\``;

/** The entries of a grid, in their order; none for a blank text. Throws a GridError that points at what cannot be read. */
export function parseGrid(text: string): GridEntry[] {
  return pieces(text, { at: 0, length: text.length }, ";\n\r").flatMap((span) => {
    const entry = textOf(text, span);
    return entry === "" ? [] : [readEntry(text, span)];
  });
}

function readEntry(text: string, span: GridSpan): GridEntry {
  const [name, ...rest] = pieces(text, span, ":=");
  const after = rest[0];
  if (!name || !after) {
    throw new GridError(
      `“${textOf(text, span)}” does not say what is to be tried.`,
      "Write a name, a colon and the values, such as optimizer: adam, sgd",
      span,
    );
  }
  const end = span.at + span.length;
  const values = pieces(text, { at: after.at, length: end - after.at }, ",");
  const items = values.map((value) => readItem(text, value));
  const blank = values.find((value) => textOf(text, value) === "");
  if (blank) {
    throw new GridError(
      `A value is missing for ${textOf(text, name)}.`,
      "Write a value between the commas, or take the comma away.",
      { at: blank.at, length: Math.max(1, blank.length) },
    );
  }
  return { name: unquoted(textOf(text, name)), span: trimmed(text, name), items };
}

function readItem(text: string, span: GridSpan): GridItem {
  const place = trimmed(text, span);
  const value = textOf(text, span);
  const isQuoted = value.length > 1 && QUOTES.includes(value.charAt(0)) && value.endsWith(value.charAt(0));
  if (isQuoted) {
    return { kind: "value", text: unquoted(value), quoted: true, ...place };
  }
  const range = RANGE.exec(value);
  if (range) {
    const [, from = "", to = "", how, figure] = range;
    const kind = how === undefined ? "linear" : (KINDS.get(how.toLowerCase()) ?? "linear");
    return {
      kind: "range",
      from: readNumber(from),
      to: readNumber(to),
      ...(figure === undefined ? {} : { by: { kind, figure: readNumber(figure) } }),
      ...place,
    };
  }
  if (LOOKS_LIKE_RANGE.test(value)) {
    throw new GridError(
      `“${value}” is no range that can be read.`,
      "Write it as 1e-4..1e-2 log 5, as 0..0.5 step 0.1 or as 1..3.",
      place,
    );
  }
  return { kind: "value", text: value, quoted: false, ...place };
}

/** The stretches of a span between separators that stand outside quotes. Throws where a quote is not closed. */
function pieces(text: string, { at, length }: GridSpan, separators: string): GridSpan[] {
  const found: GridSpan[] = [];
  const end = at + length;
  let from = at;
  let open: { readonly sign: string; readonly at: number } | undefined;
  for (let next = at; next < end; next++) {
    const sign = text.charAt(next);
    if (open) {
      open = sign === open.sign ? undefined : open;
    } else if (QUOTES.includes(sign) && OPENS.test(text.slice(at, next))) {
      open = { sign, at: next };
    } else if (separators.includes(sign)) {
      found.push({ at: from, length: next - from });
      from = next + 1;
    }
  }
  if (open) {
    throw new GridError(`The ${open.sign} that opens here is not closed.`, `Write ${open.sign} at its end.`, {
      at: open.at,
      length: end - open.at,
    });
  }
  return [...found, { at: from, length: end - from }];
}

function textOf(text: string, { at, length }: GridSpan): string {
  return text.slice(at, at + length).trim();
}

function trimmed(text: string, { at, length }: GridSpan): GridSpan {
  const whole = text.slice(at, at + length);
  const blank = whole.length - whole.trimStart().length;
  return { at: at + blank, length: whole.trim().length };
}

function unquoted(text: string): string {
  const sign = text.charAt(0);
  return text.length > 1 && QUOTES.includes(sign) && text.endsWith(sign) ? text.slice(1, -1) : text;
}
