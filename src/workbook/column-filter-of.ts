import { serialOf } from "../cells/serial-date";
import type { ColumnCriteria } from "../tracking/filter/table-criteria";
import type { ColumnFilter } from "./kept-table-filter";

/** What a column is asked, as the filter of a column of Excel; undefined for times that Excel has no number for. */
export function columnFilterOf(criteria: ColumnCriteria): ColumnFilter | undefined {
  switch (criteria.kind) {
    case "blank":
      return { filterOn: "Custom", criterion1: "=" };
    case "filled":
      return { filterOn: "Custom", criterion1: "<>" };
    case "texts":
      return { filterOn: "Values", values: criteria.texts };
    case "span": {
      const { span, isDate } = criteria;
      const ends = ([">=", ">", "<=", "<"] as const).flatMap((sign) => {
        const end = { ">=": span.atLeast, ">": span.above, "<=": span.atMost, "<": span.below }[sign];
        return end === undefined ? [] : [{ sign, number: isDate ? serialOf(end) : end }];
      });
      const [criterion1, criterion2] = ends.map(({ sign, number }) => `${sign}${String(number)}`);
      return criterion1 === undefined || ends.some(({ number }) => number === undefined)
        ? undefined
        : {
            filterOn: "Custom",
            criterion1,
            ...(criterion2 !== undefined && { criterion2, operator: "And" as const }),
          };
    }
  }
}
