/** What a filtered column of a table may show. */
export type ColumnFilter =
  /** Cells that show one of these texts; "" for blanks. */
  | { readonly filterOn: "Values"; readonly values: readonly string[] }
  /** One or two comparisons, such as ">=0.5" or "=ada*". */
  | {
      readonly filterOn: "Custom";
      readonly criterion1: string;
      readonly criterion2?: string;
      readonly operator: "And" | "Or";
    };
