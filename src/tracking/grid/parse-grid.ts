// Reads a grid: what is to be tried of each parameter, every combination of it. Entries stand on lines of their own or behind
// a semicolon, names before a colon or an equals sign, values with commas between them, in [ ] or not:
//
//   learning_rate: 1e-4..1e-2 log 5; optimizer: adam, sgd
//   layers: 1..3   # a comment
//   dropout: 0..0.5 step 0.1
//   betas: (0.9, 0.999), (0.9, 0.98)
//   seed: [1, 2, 3]
//
// `a..b log 5` are five numbers at equal ratios, `a..b linear 5` (or `a..b 5`) five at equal distances, `a..b step s` one each
// step, `a..b` alone the whole numbers between. Names and texts with signs that mean something stand in quotes; what stands
// in brackets is one value.

import { readNumber } from "../values/read-number";
import type { GridEntry, GridItem, RangeKind } from "./grid-entry";
import { GridError, type GridSpan } from "./grid-error";
import { gridMask } from "./grid-mask";
import { unquoted } from "./grid-quotes";

const NUMBER = String.raw`[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?`;
const RANGE = new RegExp(
  String.raw`^(${NUMBER})\s*(?:\.\.|…)\s*(${NUMBER})(?:\s+(?:(log|lin(?:ear)?|step|by)\s*)?(${NUMBER}))?$`,
  "i",
);
/** A number, dots and something, where no file has its name like that: `1..x`, `0...5`, `1..2 log`. */
const LOOKS_LIKE_RANGE = /^[+-]?[\d.]+(?:e[+-]?\d+)?\s*(?:\.\.|…)/i;
/** By any other word, and by none, the numbers of a range lie linearly. */
const KINDS: ReadonlyMap<string, RangeKind> = new Map([
  ["log", "log"],
  ["step", "step"],
  ["by", "step"],
]);

/** A text with its mask. */
interface Masked {
  readonly text: string;
  readonly mask: string;
}

/** The entries of a grid, in their order; none for a blank text. Throws a GridError that points at what cannot be read. */
export function parseGrid(text: string): GridEntry[] {
  const masked = { text, mask: gridMask(text) };
  return pieces(masked, { at: 0, length: text.length }, ";\n\r")
    .map((span) => trimmed(masked, span))
    .flatMap((span) => (span.length === 0 ? [] : [readEntry(masked, span)]));
}

function readEntry(masked: Masked, span: GridSpan): GridEntry {
  const [name, after] = pieces(masked, span, ":=");
  if (!name || !after) {
    throw new GridError(
      `“${textOf(masked, span)}” does not say what is to be tried.`,
      "Write a name, a colon and the values, such as optimizer: adam, sgd",
      span,
    );
  }
  const place = trimmed(masked, name);
  const called = textOf(masked, place);
  const whole = { at: after.at, length: span.at + span.length - after.at };
  const { inner, within } = listed(masked, trimmed(masked, whole));
  const items = pieces(inner, within, ",").map((piece) => trimmed(inner, piece));
  const blank = items.find(({ length }) => length === 0);
  if (blank) {
    throw new GridError(
      `A value is missing for ${called}.`,
      "Write a value between the commas, or take the comma away.",
      { at: blank.at, length: 1 },
    );
  }
  if (/^[:=]/.test(textOf(masked, trimmed(masked, whole)))) {
    throw new GridError(
      "A colon or an equals sign too many.",
      "Write one of them behind the name.",
      trimmed(masked, whole),
    );
  }
  return {
    name: unquoted(called) ?? called,
    span: place,
    items: items.map((item) => readItem(inner, item)),
  };
}

/** Of values in one pair of [ ] what stands within. */
function listed(masked: Masked, span: GridSpan): { readonly inner: Masked; readonly within: GridSpan } {
  const text = textOf(masked, span);
  if (!text.startsWith("[") || !text.endsWith("]")) {
    return { inner: masked, within: span };
  }
  const within = { at: span.at + 1, length: span.length - 2 };
  try {
    const mask =
      " ".repeat(within.at) +
      gridMask(masked.text.slice(within.at, within.at + within.length)) +
      " ".repeat(masked.text.length - within.at - within.length);
    return { inner: { text: masked.text, mask }, within };
  } catch {
    // `[1], [2]`: two values in brackets.
    return { inner: masked, within: span };
  }
}

function readItem(masked: Masked, place: GridSpan): GridItem {
  const value = textOf(masked, place);
  const quoted = unquoted(value);
  if (quoted !== undefined) {
    return { kind: "value", text: quoted, quoted: true, ...place };
  }
  // `0...5` may go from 0 or end at .5.
  const range = value.includes("...") ? null : RANGE.exec(value);
  if (range) {
    return { ...readRange(range, place), ...place };
  }
  if (LOOKS_LIKE_RANGE.test(value)) {
    throw new GridError(
      `“${value}” is no range that can be read.`,
      "Write it as 1e-4..1e-2 log 5, as 0..0.5 step 0.1 or as 1..3; put it in quotes if it is a text.",
      place,
    );
  }
  return { kind: "value", text: value, quoted: false, ...place };
}

function readRange(
  [value, from = "", to = "", how, figure]: RegExpExecArray,
  place: GridSpan,
): Extract<GridItem, { kind: "range" }> {
  const numbers = [from, to, ...(figure === undefined ? [] : [figure])].map(readNumber);
  if (numbers.some((number) => !Number.isFinite(number))) {
    throw new GridError(
      `“${value}” has numbers that are larger than can be reckoned with.`,
      "Write smaller ones.",
      place,
    );
  }
  const [first = NaN, last = NaN, by] = numbers;
  const kind = how === undefined ? "linear" : (KINDS.get(how.toLowerCase()) ?? "linear");
  return {
    kind: "range",
    from: first,
    to: last,
    ...(by === undefined ? {} : { by: { kind, figure: by } }),
    ...place,
  };
}

/** The stretches of a span between separators that the mask shows. */
function pieces({ mask }: Masked, { at, length }: GridSpan, separators: string): GridSpan[] {
  const found: GridSpan[] = [];
  let from = at;
  for (let next = at; next < at + length; next++) {
    if (separators.includes(mask.charAt(next))) {
      found.push({ at: from, length: next - from });
      from = next + 1;
    }
  }
  return [...found, { at: from, length: at + length - from }];
}

function textOf({ text }: Masked, { at, length }: GridSpan): string {
  return text.slice(at, at + length);
}

/** A span without blanks and comments around it. */
function trimmed({ mask }: Masked, { at, length }: GridSpan): GridSpan {
  const whole = mask.slice(at, at + length);
  const blank = whole.length - whole.trimStart().length;
  return { at: at + blank, length: whole.trim().length };
}
