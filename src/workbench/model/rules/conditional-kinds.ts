// What each kind of conditional format can be told. Rules are replaced as a whole, never changed in place.

import type { ConditionalLook, ConditionalRule } from "../../book/conditional-format-description";
import { HostObject } from "../../protocol/host-object";
import { asBoolean, asInteger, asOneOf, asRecord, asText, optional } from "../ranges/arguments";
import { asColor } from "../ranges/color";
import { ConditionalRangeFormat } from "./conditional-range-format";
import { invalidArgument } from "../base/excel-errors";
import { isValidFormula } from "../ranges/formula-syntax";
import { ruleFormulaProblem } from "./rule-formula";

type RuleOf<K extends ConditionalRule["kind"]> = Extract<ConditionalRule, { kind: K }>;

/** Reads the rule as it is now and replaces it. */
abstract class ConditionalKind<K extends ConditionalRule["kind"]> extends HostObject {
  constructor(
    protected readonly current: () => RuleOf<K>,
    protected readonly change: (rule: ConditionalRule) => void,
  ) {
    super();
  }
}

type LookedKind = "Custom" | "CellValue" | "TopBottom" | "ContainsText";

abstract class WithFormat<K extends LookedKind> extends ConditionalKind<K> {
  get format(): ConditionalRangeFormat {
    const rule = (): RuleOf<LookedKind> => this.current();
    const look = (): ConditionalLook => rule().look;
    return new ConditionalRangeFormat(look, (next) => {
      this.change({ ...rule(), look: next });
    });
  }
}

export class CustomConditionalFormat extends WithFormat<"Custom"> {
  readonly $type = "CustomConditionalFormat";

  get rule(): ConditionalFormatRule {
    return new ConditionalFormatRule(this.current, this.change);
  }
}

/** The formula of a custom format, relative to the first cell of its range. */
export class ConditionalFormatRule extends ConditionalKind<"Custom"> {
  readonly $type = "ConditionalFormatRule";

  get formula(): string {
    return this.current().formula;
  }

  set formula(value: unknown) {
    this.change({ ...this.current(), formula: asRuleFormula(value, "formula") });
  }

  get formulaLocal(): string {
    return this.formula;
  }

  set formulaLocal(value: unknown) {
    this.formula = value;
  }
}

const OPERATORS = [
  "Invalid",
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqual",
  "LessThanOrEqual",
] as const;

export class CellValueConditionalFormat extends WithFormat<"CellValue"> {
  readonly $type = "CellValueConditionalFormat";

  get rule(): Excel.ConditionalCellValueRule {
    const { operator, formula1, formula2 } = this.current();
    return formula2 === undefined ? { operator, formula1 } : { operator, formula1, formula2 };
  }

  set rule(value: unknown) {
    const rule = asRecord(value, "rule");
    const formula2 = optional(rule["formula2"], asOperand, "rule.formula2");
    const operator = asOneOf(rule["operator"], OPERATORS, "rule.operator");
    if (operator.endsWith("etween") && formula2 === undefined) {
      throw invalidArgument(`rule.formula2 is missing for ${operator}.`);
    }
    const formula1 = asOperand(rule["formula1"], "rule.formula1");
    const base = { kind: "CellValue", operator, formula1, look: this.current().look } as const;
    this.change(formula2 === undefined ? base : { ...base, formula2 });
  }
}

export class TopBottomConditionalFormat extends WithFormat<"TopBottom"> {
  readonly $type = "TopBottomConditionalFormat";

  get rule(): Excel.ConditionalTopBottomRule {
    const { type, rank } = this.current();
    return { type, rank };
  }

  set rule(value: unknown) {
    const rule = asRecord(value, "rule");
    const types = ["TopItems", "TopPercent", "BottomItems", "BottomPercent"] as const;
    const type = asOneOf(rule["type"], types, "rule.type");
    const rank = asInteger(rule["rank"], "rule.rank");
    if (rank < 1 || rank > (type.endsWith("Percent") ? 100 : 1000)) {
      throw invalidArgument("rule.rank must be from 1 to 1000 items or 100 percent.");
    }
    this.change({ ...this.current(), type, rank });
  }
}

export class TextConditionalFormat extends WithFormat<"ContainsText"> {
  readonly $type = "TextConditionalFormat";

  get rule(): Excel.ConditionalTextComparisonRule {
    const { operator, text } = this.current();
    return { operator, text };
  }

  set rule(value: unknown) {
    const rule = asRecord(value, "rule");
    const operators = ["Contains", "NotContains", "BeginsWith", "EndsWith"] as const;
    const operator = asOneOf(rule["operator"], operators, "rule.operator");
    this.change({ ...this.current(), operator, text: asText(rule["text"], "rule.text") });
  }
}

export class ColorScaleConditionalFormat extends ConditionalKind<"ColorScale"> {
  readonly $type = "ColorScaleConditionalFormat";

  get threeColorScale(): boolean {
    return this.current().criteria.midpoint !== undefined;
  }

  get criteria(): Excel.ConditionalColorScaleCriteria {
    return this.current().criteria;
  }

  set criteria(value: unknown) {
    const criteria = asRecord(value, "criteria");
    const minimum = asCriterion(criteria["minimum"], "criteria.minimum");
    const maximum = asCriterion(criteria["maximum"], "criteria.maximum");
    const midpoint = optional(criteria["midpoint"], asCriterion, "criteria.midpoint");
    this.change({
      kind: "ColorScale",
      criteria: midpoint ? { minimum, midpoint, maximum } : { minimum, maximum },
    });
  }
}

export class DataBarConditionalFormat extends ConditionalKind<"DataBar"> {
  readonly $type = "DataBarConditionalFormat";

  get positiveFormat(): ConditionalDataBarPositiveFormat {
    return new ConditionalDataBarPositiveFormat(this.current, this.change);
  }
}

export class ConditionalDataBarPositiveFormat extends ConditionalKind<"DataBar"> {
  readonly $type = "ConditionalDataBarPositiveFormat";

  get fillColor(): string {
    return this.current().color;
  }

  set fillColor(value: unknown) {
    this.change({ kind: "DataBar", color: asColor(value, "fillColor") });
  }

  get gradientFill(): boolean {
    return true;
  }

  /** Bars are drawn one way; the choice is checked and not kept. */
  set gradientFill(value: unknown) {
    asBoolean(value, "gradientFill");
  }
}

function asCriterion(value: unknown, name: string): Excel.ConditionalColorScaleCriterion {
  const criterion = asRecord(value, name);
  const types = [
    "Invalid",
    "LowestValue",
    "HighestValue",
    "Number",
    "Percent",
    "Formula",
    "Percentile",
  ] as const;
  const type = asOneOf(criterion["type"], types, `${name}.type`);
  const color = optional(criterion["color"], asColor, `${name}.color`);
  const formula = optional(criterion["formula"], asOperand, `${name}.formula`);
  return { type, ...(color === undefined ? {} : { color }), ...(formula === undefined ? {} : { formula }) };
}

/** A formula for a conditional format. Excel takes no structured references there, only cells, names and INDIRECT. */
function asRuleFormula(value: unknown, name: string): string {
  const formula = asText(value, name);
  if (!formula.startsWith("=") || !isValidFormula(formula)) {
    throw invalidArgument(`${name} must be a formula: ${formula}`);
  }
  const problem = ruleFormulaProblem(formula);
  if (problem !== undefined) {
    throw invalidArgument(`${name}: ${problem}`);
  }
  return formula;
}

/** A formula, or a plain number or text that stands for itself. */
function asOperand(value: unknown, name: string): string {
  const text = typeof value === "number" ? String(value) : asText(value, name);
  return text.startsWith("=") ? asRuleFormula(text, name) : text;
}
