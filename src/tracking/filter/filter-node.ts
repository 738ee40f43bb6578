/** Where something stands in the text of a filter: from a character's index, for a number of characters. */
export interface FilterSpan {
  readonly at: number;
  readonly length: number;
}

/** A column as a filter names it: `metrics.val_accuracy` has the scope "metric", a name alone has none. */
export interface FilterName extends FilterSpan {
  readonly scope?: FilterScope;
  readonly name: string;
  /** The whole word, where scope and name were written as one: it may be the name of a column itself. */
  readonly written?: string;
}

export type FilterScope = "field" | "parameter" | "metric" | "tag";

/** A value as a filter writes it. A text without quotes may be a number, a date or a word. */
export interface FilterValue extends FilterSpan {
  readonly text: string;
  readonly quoted: boolean;
}

export type FilterOperator = "=" | "!=" | "<" | "<=" | ">" | ">=";

/** One condition on one column. */
export type FilterCondition =
  | {
      readonly kind: "compare";
      readonly name: FilterName;
      readonly operator: FilterOperator;
      readonly value: FilterValue;
    }
  | { readonly kind: "in"; readonly name: FilterName; readonly values: readonly FilterValue[] }
  | {
      readonly kind: "between";
      readonly name: FilterName;
      readonly from: FilterValue;
      readonly to: FilterValue;
    }
  /** `%` stands for any characters, `_` for one. */
  | { readonly kind: "like"; readonly name: FilterName; readonly pattern: FilterValue }
  | { readonly kind: "contains"; readonly name: FilterName; readonly part: FilterValue }
  | { readonly kind: "blank"; readonly name: FilterName }
  /** `is none`: blank, but where cells of the column hold just this word. */
  | { readonly kind: "void"; readonly name: FilterName; readonly word: FilterValue }
  /** A column of TRUE and FALSE by its name alone. */
  | { readonly kind: "flag"; readonly name: FilterName };

/** A filter, read. `not in`, `not like` and `is not null` are conditions inside "not". */
export type FilterNode =
  | FilterCondition
  | { readonly kind: "and" | "or"; readonly parts: readonly FilterNode[] }
  | { readonly kind: "not"; readonly part: FilterNode };
