import { counted } from "../words/counts";
import type { ColumnQuestion } from "./cell-reading";

/** A column's question, with what there is to choose from. */
export function questionSentence(column: string, { about, choices, examples, rows }: ColumnQuestion): string {
  const such = examples[0] === undefined ? "" : ` such as ${examples[0]}`;
  const cells = `${counted(rows, "cell")} of ${column},${such}: `;
  switch (about) {
    case "decimal mark":
      return `${cells}does a comma or a point stand before the decimals?`;
    case "percent":
      return `${cells}is 90% written as 0.9 or as 90 in this column?`;
    case "unit":
      return `${cells}what is a number without a unit in, ${choices.join(" or ")}?`;
    case "date order":
      return `${cells}which comes first, ${choices.map((order) => `the ${order.replace("-first", "")}`).join(" or ")}?`;
    case "bound":
      return `${cells}a limit is no value. Shall its number be taken for one?`;
    case "brackets":
      return `${cells}are numbers in brackets negative?`;
  }
}
