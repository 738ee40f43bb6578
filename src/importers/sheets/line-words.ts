import { count } from "../../tracking/words/counts";

const MOST_NAMED = 5;

/** Lines of a sheet, by what `nameOf` calls them, those that follow each other in one: "5, 7 to 9 and 12". */
export function lineWords(lines: readonly number[], nameOf: (line: number) => string): string {
  const stretches: [first: number, last: number][] = [];
  for (const line of lines) {
    const last = stretches.at(-1);
    if (last?.[1] === line - 1) {
      last[1] = line;
    } else {
      stretches.push([line, line]);
    }
  }
  const named = stretches
    .slice(0, MOST_NAMED)
    .map(([first, last]) => (first === last ? nameOf(first) : `${nameOf(first)} to ${nameOf(last)}`));
  const more = stretches.slice(MOST_NAMED).reduce((sum, [first, last]) => sum + last - first + 1, 0);
  const final = more > 0 ? `${count(more)} more` : named.pop();
  return named.length === 0 ? (final ?? "") : `${named.join(", ")} and ${final ?? ""}`;
}
