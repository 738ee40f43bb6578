import type { ColumnQuestion } from "../../tracking/typing/cell-reading";

/** What the choices of each question are called; units are called as they are written. */
const WORDS: Readonly<Record<Exclude<ColumnQuestion["about"], "unit">, Readonly<Record<string, string>>>> = {
  "decimal mark": { ",": "A comma", ".": "A point" },
  percent: { fractions: "As 0.9", hundreds: "As 90" },
  "date order": { "day-first": "The day", "month-first": "The month", "year-first": "The year" },
  bound: { beside: "Keep it beside the run", number: "Take its number" },
  brackets: { negative: "Yes, they are negative", positive: "No" },
};

/** What may be answered to a question about cells, with a word at the choice that the column speaks for most. */
export function choiceWords({ about, proposal }: ColumnQuestion, choice: string): string {
  const words = about === "unit" ? choice : (WORDS[about][choice] ?? choice);
  return choice === proposal ? `${words} (more likely)` : words;
}
