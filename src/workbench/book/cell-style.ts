/** How a cell looks; absent members are Excel's defaults. Colours are `#RRGGBB`. */
export interface CellStyle {
  /** Number format code in en-US, such as `0.00%` or `yyyy-mm-dd hh:mm`; absent is `General`. */
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly fontColor?: string;
  readonly fontSize?: number;
  readonly fontName?: string;
  readonly fill?: string;
  readonly horizontal?: "General" | "Left" | "Center" | "Right";
  readonly vertical?: "Top" | "Center" | "Bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  /** Text that stays text, as if typed behind an apostrophe. */
  readonly quotePrefix?: boolean;
  /** Excel protects cells by default; false lets a cell be edited on a protected sheet. */
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
  readonly border?: CellBorders;
}

/** The sides of a cell that have a line. */
export interface CellBorders {
  readonly top?: BorderLine;
  readonly bottom?: BorderLine;
  readonly left?: BorderLine;
  readonly right?: BorderLine;
}

export interface BorderLine {
  /** One of `Excel.BorderLineStyle`, such as `Continuous` or `Dash`. */
  readonly style: string;
  readonly color: string;
  /** One of `Excel.BorderWeight`; absent is `Thin`. */
  readonly weight?: string;
}
