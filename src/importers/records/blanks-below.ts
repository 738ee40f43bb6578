import { count } from "../../tracking/words/counts";
import type { SourceColumns } from "./source-column";

const MOST_LOOKED_AT = 2000;

/**
 * What is said where the first column has each text once, above rows that are blank there: people write a group so, and mean
 * the rows below by it, too.
 */
export function blanksBelow({ columns: [first, ...others], count: rows }: SourceColumns): string[] {
  if (!first || others.length < 2 || rows > MOST_LOOKED_AT || isNothing(first.values.at(0))) {
    return [];
  }
  const texts: string[] = [];
  let blank = 0;
  for (let row = 0; row < rows; row++) {
    const cell = first.values.at(row);
    if (!isNothing(cell)) {
      texts.push(String(cell));
    } else if (others.filter(({ values }) => !isNothing(values.at(row))).length > 1) {
      blank++;
    }
  }
  const isGrouped = texts.length > 1 && new Set(texts).size === texts.length && blank >= texts.length;
  return isGrouped && texts.every((text) => Number.isNaN(Number(text)))
    ? [
        `${first.header} is blank in ${count(blank)} rows below others and was read so. Where a blank means the same as above, ` +
          "fill it in or merge the cells, and import again.",
      ]
    : [];
}

function isNothing(cell: unknown): boolean {
  return cell === undefined || (typeof cell === "string" && cell.trim() === "");
}
