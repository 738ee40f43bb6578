// What a filter can go on with at the caret. What fits the grammar is asked of the parser itself, by trying: so whatever is
// taken is a filter, or becomes one when somebody types on.

import { columnUnit } from "../schema/column-unit";
import { AskedColumn } from "./asked-column";
import type { FilterFields } from "./filter-fields";
import { filterGoesOn, filterProblem } from "./filter-goes-on";
import type { FilterName } from "./filter-node";
import { fitting, fitOf, type FilterOption } from "./filter-option";
import { nameOptions } from "./name-options";
import { isFlag, operatorOptions } from "./operator-options";
import { periodOptions } from "./period-options";
import { typedPart, type TypedPart } from "./typed-part";
import { unlessWrong } from "./unless-wrong";
import { valueOptions, type OfferedValues } from "./value-options";

/** The ways to go on with a filter at a caret. */
export interface FilterCompletion {
  /** The part of the text that an option is written in place of. */
  readonly from: number;
  readonly to: number;
  readonly options: readonly FilterOption[];
  /** How many options are not among them. */
  readonly more: number;
}

/** What is known where somebody types. */
export interface Typing {
  readonly fields: FilterFields;
  readonly known: OfferedValues;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
}

const MOST_OPTIONS = 50;
/** Words of a value that may stand before the one that is typed: last 7 d. */
const MOST_WORDS = 3;
const JOINS: readonly FilterOption[] = [
  { label: "and", written: "and ", detail: "both hold" },
  { label: "or", written: "or ", detail: "one of them holds" },
  { label: ")", written: ") ", detail: "closes the bracket" },
  { label: ",", written: ", ", detail: "one more value" },
];
const OPENERS: readonly FilterOption[] = [
  { label: "not", written: "not ", detail: "turns it round" },
  { label: "(", written: "(", detail: "opens a bracket" },
];

/** What the text can go on with at the caret; undefined where nothing is to be said. */
export function completeFilter(text: string, caret: number, typing: Typing): FilterCompletion | undefined {
  const part = typedPart(text, caret);
  // In the middle of a filter only the word is completed that is being changed.
  if (!part || (part.typed === "" && text.slice(caret).trim() !== "")) {
    return undefined;
  }
  const phrase = periodPhrase(text, caret, part, typing);
  const { from, typed } = phrase ?? part;
  const options = phrase?.options ?? optionsAt(part, typing);
  const isSettled = options.length === 1 && options[0]?.label.toLowerCase() === typed.trim().toLowerCase();
  return options.length === 0 || isSettled
    ? undefined
    : {
        from,
        to: part.to,
        options: options
          .slice(0, MOST_OPTIONS)
          .map((option) => spaced(option, text.slice(0, from), text.slice(part.to))),
        more: Math.max(0, options.length - MOST_OPTIONS),
      };
}

function optionsAt({ before, typed, quoted }: TypedPart, typing: Typing): FilterOption[] {
  if (filterGoesOn(`${before} x = 1`)) {
    const openers = quoted || typed === "" ? [] : OPENERS.filter(({ label }) => fitOf(label, typed) === 0);
    return [...nameOptions(typing.fields, typed), ...openers];
  }
  const isValue = filterGoesOn(`${before} 'x'`);
  const values = isValue ? valuesAt(before, typed, typing) : [];
  const asked = askedAt(before, typing);
  const operators = quoted ? [] : operatorOptions(before, typed, { asked, isValue });
  const isSubject = filterGoesOn(`${before} = 1`);
  const joins =
    quoted || (isSubject && (!asked || !isFlag(asked)))
      ? []
      : JOINS.filter(
          ({ label }) => fitOf(label, typed) === 0 && label !== typed && filterGoesOn(`${before} ${label} `),
        );
  return [...operators, ...values, ...joins];
}

function valuesAt(before: string, typed: string, typing: Typing): FilterOption[] {
  const asked = askedOf(filterProblem(before)?.subject, typing);
  return asked ? fitting(valueOptions(asked, typing.known, typed), typed) : [];
}

/** A span of time in several words, of which some stand before the caret: started > last 7 d. */
function periodPhrase(
  text: string,
  caret: number,
  { words, quoted }: TypedPart,
  typing: Typing,
): { readonly from: number; readonly typed: string; readonly options: FilterOption[] } | undefined {
  for (const { at } of quoted ? [] : words.slice(-MOST_WORDS)) {
    const before = text.slice(0, at);
    const asked = filterGoesOn(`${before} 'x'`) ? askedOf(filterProblem(before)?.subject, typing) : undefined;
    const typed = text.slice(at, caret).replace(/\s+/g, " ");
    const options =
      asked?.column.type === "date"
        ? periodOptions(typed).filter(({ label }) => fitOf(label, typed) === 0)
        : [];
    if (options.length > 0) {
      return { from: at, typed, options };
    }
  }
  return undefined;
}

/** The column whose comparison or value is read next; undefined where it is not known. */
function askedAt(before: string, typing: Typing): AskedColumn | undefined {
  const subject = ["=", "in (", ""]
    .map((next) => filterProblem(`${before} ${next}`)?.subject)
    .find((name) => name);
  return askedOf(subject, typing);
}

function askedOf(name: FilterName | undefined, { fields, known, now }: Typing): AskedColumn | undefined {
  const column = name && unlessWrong(() => fields.column(name));
  return column && new AskedColumn(name, column, columnUnit(column, known.catalogue), now);
}

/** An option with the spaces that part it from what stands around it, and no space too many. */
function spaced(option: FilterOption, before: string, after: string): FilterOption {
  const parts = before === "" || /[\s(]$/.test(before) || option.label === "," || option.label === ")";
  const written = parts ? option.written : ` ${option.written}`;
  return { ...option, written: /^\s/.test(after) ? written.trimEnd() : written };
}
