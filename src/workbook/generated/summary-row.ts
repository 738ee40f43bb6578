/** What a figure is, from which its number format follows. */
export type Figure = "count" | "share" | "value";

/** A cell of the sheet: a text (guarded), or a formula with what kind of figure it gives. */
export interface SummaryCell {
  readonly text: string;
  readonly figure?: Figure;
}

export type SummaryRowKind = "title" | "note" | "heading" | "header" | "body" | "blank";

/** A row of the Summary sheet. */
export interface SummaryRow {
  readonly kind: SummaryRowKind;
  readonly cells: readonly SummaryCell[];
}

/** A row of texts and of formulas that give texts. */
export function summaryTextRow(
  kind: Exclude<SummaryRowKind, "body">,
  ...texts: readonly string[]
): SummaryRow {
  return { kind, cells: texts.map((text) => ({ text })) };
}

/** A row with figures. */
export function bodyRow(...cells: readonly SummaryCell[]): SummaryRow {
  return { kind: "body", cells };
}

/** A formula that gives a figure. */
export function figure(kind: Figure, formula: string): SummaryCell {
  return { text: `=${formula}`, figure: kind };
}
