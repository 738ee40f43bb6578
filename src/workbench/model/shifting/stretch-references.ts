import { parseA1Ref, tokenize, tokenTypes } from "@borgar/fx";
import type { Area } from "../../book/area";
import type { Sheet } from "../../book/sheet";
import { rangeText, splitPrefix } from "../../formula/syntax/reference-text";
import type { ModelContext } from "../base/model-context";
import { rewriteFormulas } from "./rewrite-formulas";

/**
 * Lets references that cover columns of a table to their last row cover the rows that it gained: in formulas, names,
 * validation lists and charts alike. Excel does so when a table grows, which is how a dropdown over a column of a table
 * keeps offering all of it.
 */
export function stretchReferences(context: ModelContext, sheet: Sheet, body: Area, bottom: number): void {
  rewriteFormulas(context, (formula, place) =>
    tokenize(formula, { negativeNumbers: false })
      .map((token) =>
        // A single cell stays one, even where it is the whole column so far.
        token.type === tokenTypes.REF_RANGE && token.value.includes(":")
          ? stretch(token.value, place.sheet.name)
          : token.value,
      )
      .join(""),
  );

  function stretch(text: string, home: string): string {
    const reference = parseA1Ref(text);
    if (!reference || !("range" in reference)) {
      return text;
    }
    const { range } = reference;
    const name = reference.context?.[0] ?? home;
    const covers =
      name.toLowerCase() === sheet.name.toLowerCase() &&
      (range.top === body.top || range.top === body.top - 1) &&
      range.bottom === body.bottom &&
      range.left != null &&
      range.left >= body.left &&
      (range.right ?? range.left) <= body.right;
    return covers ? splitPrefix(text).prefix + rangeText({ ...range, bottom }) : text;
  }
}
