// How each kind of conditional format judges one cell. What a rule needs to know about all of its cells (ranks, ends of
// a scale) is found out once, when the test is made; a test lives until something is written.
import { CellError, type CellContent } from "../../book/cell-content";
import type {
  ConditionalFormatDescription,
  ConditionalLook,
  ConditionalRule,
} from "../../book/conditional-format-description";
import type { Sheet } from "../../book/sheet";
import type { Calculation } from "../calculation";
import { wildcardSource } from "../functions/wildcard-pattern";
import { FormulaSyntaxError, parseFormula } from "../syntax/parse-formula";
import { variesBy, type Variation } from "../syntax/varies-by";
import { toBoolean, toText } from "../values/coercion";
import { compareScalars } from "../values/compare-scalars";
import { numberFromText } from "../values/number-from-text";
import { scaleColor, type ScalePoint } from "./color-scale";
import { numbersOfAreas, percentileOfSorted } from "./numbers-of-areas";

/** What a format does to a cell; `bar` is a data bar's color and share (0 to 1) of the cell's width. */
export interface ConditionalEffect {
  readonly look: ConditionalLook;
  readonly bar?: { readonly color: string; readonly share: number };
}

/** Judges the cell of a format's sheet: its effect, or undefined where the rule does not hold. */
export type ConditionalTest = (row: number, column: number) => ConditionalEffect | undefined;

/** Makes the test of a format as the book stands now. */
export function conditionalTest(
  calculation: Calculation,
  sheet: Sheet,
  format: ConditionalFormatDescription,
): ConditionalTest {
  const { rule, areas } = format;
  const [first] = areas;
  if (!first) {
    return () => undefined;
  }
  const origin = { row: first.top, column: first.left };
  const ask = (formula: string, row: number, column: number): CellContent | undefined =>
    firstOf(calculation.evaluate(formula, { sheetId: sheet.id, row, column }, origin));
  switch (rule.kind) {
    case "Custom":
      return customTest(rule, ask);
    case "CellValue":
      return cellValueTest(rule, sheet, ask);
    case "TopBottom":
      return topBottomTest(rule, sheet, numbersOfAreas(sheet, areas));
    case "ContainsText":
      return textTest(rule, sheet, ask, calculation);
    case "ColorScale":
      return colorScaleTest(rule, sheet, numbersOfAreas(sheet, areas), (formula) =>
        ask(formula, origin.row, origin.column),
      );
    case "DataBar":
      return dataBarTest(rule, sheet, numbersOfAreas(sheet, areas));
    default:
      return () => undefined;
  }
}

type RuleOf<K extends ConditionalRule["kind"]> = Extract<ConditionalRule, { kind: K }>;
type Ask = (formula: string, row: number, column: number) => CellContent | undefined;

function firstOf(value: ReturnType<Calculation["evaluate"]>): CellContent | undefined {
  return Array.isArray(value) ? value[0]?.[0] : value;
}

/** Remembers answers by as much of the place as they depend on: a formula of one row answers once for the row. */
function remembered<T>(variation: Variation, compute: (row: number, column: number) => T): typeof compute {
  const known = new Map<number, Map<number, { readonly answer: T }>>();
  return (row, column) => {
    const rowKey = variation.row ? row : -1;
    const columnKey = variation.column ? column : -1;
    let ofRow = known.get(rowKey);
    if (!ofRow) {
      known.set(rowKey, (ofRow = new Map<number, { readonly answer: T }>()));
    }
    let entry = ofRow.get(columnKey);
    if (!entry) {
      ofRow.set(columnKey, (entry = { answer: compute(row, column) }));
    }
    return entry.answer;
  };
}

function variationOf(formula: string): Variation {
  try {
    return variesBy(parseFormula(formula));
  } catch (error) {
    if (error instanceof FormulaSyntaxError) {
      return { row: false, column: false };
    }
    throw error;
  }
}

function customTest({ formula, look }: RuleOf<"Custom">, ask: Ask): ConditionalTest {
  return remembered(variationOf(formula), (row, column) =>
    toBoolean(ask(formula, row, column)) === true ? { look } : undefined,
  );
}

function cellValueTest(rule: RuleOf<"CellValue">, sheet: Sheet, ask: Ask): ConditionalTest {
  const bound = (formula: string): ((row: number, column: number) => CellContent | undefined) => {
    const written = formula.startsWith("=") ? formula : `=${formula}`;
    return remembered(variationOf(written), (row, column) => ask(written, row, column));
  };
  const lower = bound(rule.formula1);
  const upper = bound(rule.formula2 ?? rule.formula1);
  return (row, column) => {
    const value = sheet.cells.value(row, column);
    const first = lower(row, column);
    const second = upper(row, column);
    if (value instanceof CellError || first instanceof CellError || second instanceof CellError) {
      return undefined;
    }
    const holds = isWithin(rule.operator, compareScalars(value, first), compareScalars(value, second));
    return holds ? { look: rule.look } : undefined;
  };
}

/** Judges by how the value compares with the first and the second bound. */
function isWithin(operator: RuleOf<"CellValue">["operator"], first: number, second: number): boolean {
  switch (operator) {
    case "Between":
      return (first >= 0 && second <= 0) || (first <= 0 && second >= 0);
    case "NotBetween":
      return !isWithin("Between", first, second);
    case "EqualTo":
      return first === 0;
    case "NotEqualTo":
      return first !== 0;
    case "GreaterThan":
      return first > 0;
    case "LessThan":
      return first < 0;
    case "GreaterThanOrEqual":
      return first >= 0;
    case "LessThanOrEqual":
      return first <= 0;
    default:
      return false;
  }
}

function topBottomTest(
  { type, rank, look }: RuleOf<"TopBottom">,
  sheet: Sheet,
  sorted: readonly number[],
): ConditionalTest {
  const isPercent = type === "TopPercent" || type === "BottomPercent";
  const share = Math.max(1, Math.floor((sorted.length * rank) / 100));
  const count = Math.min(isPercent ? share : rank, sorted.length);
  const fromTop = type === "TopItems" || type === "TopPercent";
  const limit = fromTop ? sorted[sorted.length - count] : sorted[count - 1];
  return (row, column) => {
    const value = sheet.cells.value(row, column);
    if (typeof value !== "number" || limit === undefined) {
      return undefined;
    }
    return (fromTop ? value >= limit : value <= limit) ? { look } : undefined;
  };
}

function textTest(
  rule: RuleOf<"ContainsText">,
  sheet: Sheet,
  ask: Ask,
  { decimalSeparator }: Calculation,
): ConditionalTest {
  return (row, column) => {
    const hay = toText(sheet.cells.value(row, column), decimalSeparator);
    const needle = toText(
      rule.text.startsWith("=") ? ask(rule.text, row, column) : rule.text,
      decimalSeparator,
    );
    if (needle instanceof CellError) {
      return undefined;
    }
    if (hay instanceof CellError) {
      return rule.operator === "NotContains" ? { look: rule.look } : undefined;
    }
    return holdsText(rule.operator, hay, needle) ? { look: rule.look } : undefined;
  };
}

function holdsText(operator: RuleOf<"ContainsText">["operator"], hay: string, needle: string): boolean {
  const inside = wildcardSource(needle);
  switch (operator) {
    case "Contains":
      return new RegExp(inside, "is").test(hay);
    case "NotContains":
      return !new RegExp(inside, "is").test(hay);
    case "BeginsWith":
      return hay.toLowerCase().startsWith(needle.toLowerCase());
    case "EndsWith":
      return hay.toLowerCase().endsWith(needle.toLowerCase());
    default:
      return false;
  }
}

const DEFAULT_SCALE_COLOR = "#FFFFFF";

function colorScaleTest(
  { criteria }: RuleOf<"ColorScale">,
  sheet: Sheet,
  sorted: readonly number[],
  ask: (formula: string) => CellContent | undefined,
): ConditionalTest {
  const points: ScalePoint[] = [];
  for (const criterion of [criteria.minimum, criteria.midpoint, criteria.maximum]) {
    const value = criterion && scaleValue(criterion, sorted, ask);
    if (criterion && value !== undefined) {
      points.push({ value, color: criterion.color ?? DEFAULT_SCALE_COLOR });
    }
  }
  points.sort((a, b) => a.value - b.value);
  return (row, column) => {
    const value = sheet.cells.value(row, column);
    const fill = typeof value === "number" ? scaleColor(points, value) : undefined;
    return fill === undefined ? undefined : { look: { fill } };
  };
}

function scaleValue(
  criterion: Excel.ConditionalColorScaleCriterion,
  sorted: readonly number[],
  ask: (formula: string) => CellContent | undefined,
): number | undefined {
  const lowest = sorted[0];
  const highest = sorted.at(-1);
  if (lowest === undefined || highest === undefined) {
    return undefined;
  }
  if (criterion.type === "LowestValue") {
    return lowest;
  }
  if (criterion.type === "HighestValue") {
    return highest;
  }
  const { formula = "" } = criterion;
  const given = formula.startsWith("=") ? ask(formula) : numberFromText(formula);
  if (typeof given !== "number") {
    return undefined;
  }
  switch (criterion.type) {
    case "Percent":
      return lowest + ((highest - lowest) * given) / 100;
    case "Percentile":
      return percentileOfSorted(sorted, given / 100);
    default:
      return given;
  }
}

/** Bars start at 0, or at the lowest value where there are negative ones, and end at the highest. */
function dataBarTest({ color }: RuleOf<"DataBar">, sheet: Sheet, sorted: readonly number[]): ConditionalTest {
  const lowest = Math.min(0, sorted[0] ?? 0);
  const highest = Math.max(0, sorted.at(-1) ?? 0);
  return (row, column) => {
    const value = sheet.cells.value(row, column);
    if (typeof value !== "number") {
      return undefined;
    }
    const share = highest === lowest ? 0 : (value - lowest) / (highest - lowest);
    return { look: {}, bar: { color, share } };
  };
}
