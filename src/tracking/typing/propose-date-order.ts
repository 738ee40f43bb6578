// Which order a person probably means, for a question: nothing is read by it.

import { readSlashDate, type DateOrder } from "../values/slash-date";

/**
 * Dots stand between day, month and year; AM and PM with the month in front. Else the order under which the dates go up
 * or down the column, and then the one under which they lie nearest together.
 */
export function proposeDateOrder(dates: readonly string[], choices: readonly DateOrder[]): DateOrder {
  const first = choices[0] ?? "month-first";
  if (choices.includes("day-first") && dates.every((date) => date.includes("."))) {
    return "day-first";
  }
  if (choices.includes("month-first") && dates.some((date) => /[ap]m$/i.test(date))) {
    return "month-first";
  }
  return choices.reduce(
    (best, order) => (isBefore(rating(dates, order), rating(dates, best)) ? order : best),
    first,
  );
}

interface Rating {
  readonly steps: number;
  readonly span: number;
}

function isBefore(one: Rating, other: Rating): boolean {
  return one.steps < other.steps || (one.steps === other.steps && one.span < other.span);
}

/** How often the dates turn back, and how far they lie apart. */
function rating(dates: readonly string[], order: DateOrder): Rating {
  let up = 0;
  let down = 0;
  let last: number | undefined;
  let least = Infinity;
  let most = -Infinity;
  for (const date of dates) {
    const time = readSlashDate(date, order);
    if (time === undefined) {
      continue;
    }
    up += last !== undefined && time > last ? 1 : 0;
    down += last !== undefined && time < last ? 1 : 0;
    last = time;
    least = Math.min(least, time);
    most = Math.max(most, time);
  }
  return { steps: Math.min(up, down), span: most - least };
}
