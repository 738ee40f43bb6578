import { counted } from "../tracking/words/counts";
import { listed } from "../tracking/words/listed";
import type { KeptTexts } from "../workbook/repair-formats";

/** How many texts are named. */
const MOST_NAMED = 3;
/** Of each, at most. */
const MOST_CHARACTERS = 30;

/** Says which texts of columns of numbers stayed texts, and what makes numbers of them. */
export function keptTextsWords(kept: readonly KeptTexts[]): string[] {
  return kept.flatMap(({ header, sheetName, exact, inexact }) => {
    const where = `in ${header} on ${sheetName}`;
    return [
      ...(exact > 0
        ? [
            `${header} on ${sheetName} takes numbers now. ${counted(exact, "text")} there that could be ${exact === 1 ? "a number was" : "numbers were"} left as text; Set up tracking on Home makes numbers of such texts.`,
          ]
        : []),
      ...(inexact.length > 0
        ? [
            `${counted(inexact.length, "text")} ${where} stayed text, because a number would not show the same: ${listed(inexact.slice(0, MOST_NAMED).map(shortened), inexact.length)}. Where a number is meant, type it again.`,
          ]
        : []),
    ];
  });
}

function shortened(text: string): string {
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
}
