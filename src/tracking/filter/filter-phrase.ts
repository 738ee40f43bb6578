import type { FilterToken } from "./filter-tokens";
import { isPlainNumber } from "./plain-number";

const UNIT =
  /^(?:(?:milli)?seconds?|secs?|ms|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|[smhdw])$/i;
const TOWARDS = /^(?:last|past|previous|this)$/i;
const CLOCK = /^\d{1,2}:\d{2}/;
const DAY = /^\d{4}-\d{1,2}-\d{1,2}$/;

/**
 * The words of a value that begins with this one, `peek(1)` the one behind it: mostly one; `last 7 days`, `3 days ago`, `5 min`
 * and a day with a time of day have more.
 */
export function filterPhrase(first: FilterToken, peek: (ahead: number) => FilterToken): FilterToken[] {
  const words = [first];
  const follows = (fits: (word: string) => boolean): boolean => {
    const token = peek(words.length);
    const isIt = token.kind === "word" && fits(token.text);
    if (isIt) {
      words.push(token);
    }
    return isIt;
  };
  if (TOWARDS.test(first.text)) {
    follows(isPlainNumber);
    return follows((word) => UNIT.test(word)) ? words : [first];
  }
  if (DAY.test(first.text)) {
    follows((word) => CLOCK.test(word));
  } else if (isPlainNumber(first.text) && follows((word) => UNIT.test(word))) {
    follows((word) => /^ago$/i.test(word));
  }
  return words;
}
