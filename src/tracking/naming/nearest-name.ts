// The known name that a misspelt one was meant for. Short names are too near to each other for a guess, and names that
// differ in a number (exp-12, exp-13) differ on purpose.

import { foldedName } from "./folded-name";

const LONG = 5;
const VERY_LONG = 9;
/** Comparisons beyond which no guess is made: it is a help, and must not cost time. */
const MOST_COMPARED = 5_000;

/** The name of those given that is the same but for case, separators and a slip of the hand; undefined when none is. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const wanted = foldedName(name);
  let nearest: { readonly name: string; readonly distance: number } | undefined;
  for (const other of known.slice(0, MOST_COMPARED)) {
    const distance = other === name ? Infinity : slips(wanted, foldedName(other));
    if (distance < (nearest?.distance ?? Infinity)) {
      nearest = { name: other, distance };
    }
  }
  return nearest?.name;
}

/** How many slips lie between two folded names; Infinity when they are too many to be slips. */
function slips(one: string, other: string): number {
  if (one === other) {
    return 0;
  }
  const length = Math.min(one.length, other.length);
  const most = length < LONG ? 0 : length < VERY_LONG ? 1 : 2;
  if (most === 0 || Math.abs(one.length - other.length) > most || digits(one) !== digits(other)) {
    return Infinity;
  }
  const distance = editDistance(one, other);
  return distance <= most ? distance : Infinity;
}

const digits = (text: string): string => text.replace(/\D+/g, " ").trim();

/** Letters to insert, leave out, replace or exchange with their neighbour, at least. */
function editDistance(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      }
      row.push(best);
    }
    before = last;
    last = row;
  }
  return last.at(-1) ?? 0;
}
