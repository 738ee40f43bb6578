// Holds a grid against the workbook: which parameter or field each name means, and whether its values may stand there.

import type { Catalogue } from "../catalogue/catalogue";
import { foldedName } from "../naming/folded-name";
import { nearestName } from "../naming/nearest-name";
import { sameDefinition, spellingsOf } from "../naming/same-definition";
import { ruleOfTarget } from "../schema/rule-of-target";
import { FREE_TEXT, isAllowed, refusal, type ValueRule } from "../schema/value-rule";
import { RUN_FIELDS, type RunFieldKey } from "../schema/run-fields";
import type { ColumnTarget } from "../schema/run-columns";
import { canonicalValue } from "../values/canonical-value";
import { readBoolean } from "../values/read-boolean";
import { readNumber } from "../values/read-number";
import type { Scalar } from "../values/scalar";
import type { GridAxis } from "./grid-axis";
import { GridError } from "./grid-error";
import type { GridEntry, GridItem } from "./grid-entry";
import { rangeValues } from "./range-values";

/** What of a run beside its parameters can be tried. */
const FIELDS: readonly RunFieldKey[] = ["model", "dataset", "seed"];

/** The axes of a grid. Throws a GridError that points at the name or the value that does not fit. */
export function resolveGrid(entries: readonly GridEntry[], catalogue: Catalogue): GridAxis[] {
  const axes: GridAxis[] = [];
  for (const entry of entries) {
    const { target, name } = meant(entry, catalogue);
    if (axes.some((axis) => axis.name === name)) {
      throw new GridError(`${name} stands twice.`, "Put all its values on one line.", entry.span);
    }
    axes.push({ target, name, values: valuesOf(entry, ruleOfTarget(target, catalogue) ?? FREE_TEXT) });
  }
  return axes;
}

/** A parameter as it is written, else a field, else a parameter that is spelt otherwise or goes by that name too. */
function meant(
  { name, span }: GridEntry,
  catalogue: Catalogue,
): { readonly target: ColumnTarget; readonly name: string } {
  const known = spellingsOf("parameter", catalogue);
  const exact =
    known.find((one) => one.name === name)?.name ?? known.find(({ spelling }) => spelling === name)?.name;
  const key = FIELDS.find((field) => foldedName(field) === foldedName(name));
  const alike = exact ?? (key ? undefined : sameDefinition({ role: "parameter", name }, catalogue));
  if (alike !== undefined) {
    return { target: { role: "parameter", name: alike }, name: alike };
  }
  if (key) {
    const header = RUN_FIELDS.find((field) => field.key === key)?.header ?? key;
    return { target: { role: "field", key }, name: header };
  }
  const names = [...known.map(({ spelling }) => spelling), ...FIELDS];
  const near = nearestName(name, names);
  const isMetric = catalogue.metrics.some((metric) => metric.name === name);
  throw new GridError(
    isMetric
      ? `${name} is a metric: it comes of a run and cannot be set.`
      : `Params has no parameter named ${name}.`,
    near === undefined
      ? "Write the name of a parameter, of model, dataset or seed; a new parameter is added in Log first."
      : `Write ${near} if that is meant.`,
    span,
  );
}

function valuesOf({ items, name, span }: GridEntry, rule: ValueRule): Scalar[] {
  if (rule.type === "number") {
    refuseDecimalComma(items);
  }
  const values = new Map<string | number, Scalar>();
  for (const item of items) {
    for (const value of itemValues(item, rule)) {
      const canonical = canonicalValue(value);
      if (canonical === undefined) {
        throw new GridError(`A blank cannot be tried of ${name}.`, "Leave the value out.", span);
      }
      if (!isAllowed(rule, value)) {
        const { message, fix } = refusal(rule, value);
        throw new GridError(message, fix, item);
      }
      values.set(canonical, values.get(canonical) ?? value);
    }
  }
  return [...values.values()];
}

/**
 * `0,1` may be a decimal and may be two values; which one is nobody's to guess. Three and more with no blank between them are a
 * list.
 */
function refuseDecimalComma(items: readonly GridItem[]): void {
  const isNext = (at: number): boolean => {
    const [one, other] = [items[at], items[at + 1]];
    return one && other ? one.at + one.length + 1 === other.at : false;
  };
  for (let at = 0; at < items.length - 1; at++) {
    const isPair = isNext(at) && !isNext(at - 1) && !isNext(at + 1);
    const isOfRange = isNext(at) && [items[at], items[at + 1]].some((item) => item?.kind === "range");
    const [one, other] = [items[at], items[at + 1]];
    if (one && other && (isPair || isOfRange) && endsWhole(one) && beginsWhole(other)) {
      throw new GridError(
        "A number and a comma can be read in two ways here.",
        "Write 0.1 with a point for a decimal, and a blank behind the comma for two values.",
        { at: one.at, length: other.at + other.length - one.at },
      );
    }
  }
}

const endsWhole = (item: GridItem): boolean =>
  item.kind === "range" ? item.by === undefined && Number.isInteger(item.to) : /^[+-]?\d+$/.test(item.text);

const beginsWhole = (item: GridItem): boolean =>
  item.kind === "range" ? Number.isInteger(item.from) : /^\d+(?:e[+-]?\d+)?$/i.test(item.text);

function itemValues(item: GridItem, rule: ValueRule): readonly Scalar[] {
  const isNumber = rule.type === "number" || rule.type === "integer";
  if (item.kind === "range") {
    if (!isNumber) {
      throw new GridError(
        `${rule.label} does not hold numbers, so that it has no ranges.`,
        "Write the values one by one; put one with dots in quotes.",
        item,
      );
    }
    for (const end of [item.from, item.to]) {
      if (!isAllowed(rule, end)) {
        const { message, fix } = refusal(rule, end);
        throw new GridError(message, fix, item);
      }
    }
    return rangeValues(item, rule.type === "integer");
  }
  const { text } = item;
  if (rule.type === "boolean") {
    return [readBoolean(text) ?? text];
  }
  const number = isNumber ? readNumber(text) : NaN;
  return [Number.isNaN(number) ? text : number];
}
