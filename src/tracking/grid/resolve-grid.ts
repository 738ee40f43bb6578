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
  const exact = known.find(({ spelling }) => spelling === name)?.name;
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

function itemValues(item: GridItem, rule: ValueRule): readonly Scalar[] {
  const isNumber = rule.type === "number" || rule.type === "integer";
  if (item.kind === "range") {
    if (!isNumber) {
      const { message } = refusal(rule, `${String(item.from)}..${String(item.to)}`);
      throw new GridError(message, "A range holds numbers. Write the values one by one.", item);
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
