import type { Area } from "./area";

/** What a conditional format does to a cell that it applies to. */
export interface ConditionalLook {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly borderColor?: string;
}

/** The kinds that the workbench draws. Formulas carry their `=` and are relative to the top-left cell of `areas[0]`. */
export type ConditionalRule =
  | { readonly kind: "Custom"; readonly formula: string; readonly look: ConditionalLook }
  | {
      readonly kind: "CellValue";
      readonly operator: Excel.ConditionalCellValueRule["operator"];
      readonly formula1: string;
      readonly formula2?: string;
      readonly look: ConditionalLook;
    }
  | {
      readonly kind: "TopBottom";
      readonly type: Excel.ConditionalTopBottomRule["type"];
      readonly rank: number;
      readonly look: ConditionalLook;
    }
  | {
      readonly kind: "ContainsText";
      readonly operator: Excel.ConditionalTextComparisonRule["operator"];
      readonly text: string;
      readonly look: ConditionalLook;
    }
  | { readonly kind: "ColorScale"; readonly criteria: Excel.ConditionalColorScaleCriteria }
  | { readonly kind: "DataBar"; readonly color: string }
  /** A kind that a file brought and the workbench only carries along. */
  | { readonly kind: "Other"; readonly name: string; readonly source: unknown };

export interface ConditionalFormatDescription {
  readonly id: string;
  areas: Area[];
  rule: ConditionalRule;
  stopIfTrue: boolean;
}
