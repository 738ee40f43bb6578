import type { AskedColumn } from "./asked-column";
import { filterGoesOn } from "./filter-goes-on";
import { fitOf, type FilterOption } from "./filter-option";
import { tagKey } from "./tag-test";

const SAME = { "=": "is", "!=": "is not" } as const;
const ORDER = { "<=": "at most", ">=": "at least", "<": "below", ">": "above" } as const;
const TIMES = { ">=": "from then on", "<=": "until then", ">": "after", "<": "before" } as const;
const LIST = { "in (": "one of", "not in (": "none of" } as const;
const TEXTS = { contains: "has this part", like: "a pattern with %" } as const;
const BETWEEN = { between: "both ends included" } as const;
const BLANK = { "is null": "blank", "is not null": "filled" } as const;
/** What may stand behind "is" beside values. */
const NULL = { null: "blank", "not null": "filled" } as const;
const IS = /\bis(?: not)?\s*$/i;
const ALL: Readonly<Record<string, string>> = { ...SAME, ...ORDER, ...LIST, ...TEXTS, ...BETWEEN, ...BLANK };

/**
 * The comparisons that fit a column and that a text may go on with; all of them where the column is not known. Where a value may
 * stand their words would be values.
 */
export function operatorOptions(
  before: string,
  typed: string,
  { asked, isValue }: { readonly asked: AskedColumn | undefined; readonly isValue: boolean },
): FilterOption[] {
  const fit = isValue ? (IS.test(before) ? NULL : {}) : asked ? operatorsOf(asked) : ALL;
  return Object.entries<string>(fit)
    .filter(([label]) => fitOf(label, typed) === 0 && label !== typed && filterGoesOn(`${before} ${label} `))
    .map(([label, detail]) => ({ label, written: label.endsWith("(") ? label : `${label} `, detail }));
}

/** Whether a column can be asked by its name alone. */
export function isFlag(asked: AskedColumn): boolean {
  return asked.isBoolean || tagKey(asked) !== undefined;
}

function operatorsOf(asked: AskedColumn): Readonly<Record<string, string>> {
  const { type } = asked.column;
  if (type === "date") {
    return {
      ...TIMES,
      within: "such as last 7 days",
      "=": "in that time",
      "!=": "not in that time",
      ...BETWEEN,
      ...BLANK,
    };
  }
  if (asked.field === "status") {
    return { ...SAME, ...LIST, ...BLANK };
  }
  if (asked.field === "tags") {
    return { ...SAME, ...TEXTS, ...BLANK };
  }
  if (type === "number" || type === "integer") {
    return { ...ORDER, ...SAME, ...BETWEEN, ...LIST, ...BLANK };
  }
  return asked.isBoolean ? { ...SAME, ...BLANK } : { ...SAME, ...LIST, ...TEXTS, ...BLANK };
}
