import type { FilterOption } from "./filter-option";

const ALONE = [
  "today",
  "yesterday",
  "last 7 days",
  "last 24 hours",
  "last 30 days",
  "this week",
  "last week",
  "this month",
  "last month",
  "this year",
  "3 days ago",
];
const UNITS = ["days", "hours", "weeks", "months"];
const NUMBER = /^(?:(last|past|previous) )?(\d{1,3})(?: |$)/i;

/** Spans of time in words; with the number that was typed, where one was. */
export function periodOptions(typed: string): FilterOption[] {
  const [, before, number] = NUMBER.exec(typed) ?? [];
  const phrases =
    number === undefined
      ? ALONE
      : before === undefined
        ? UNITS.map((unit) => `${number} ${unit} ago`)
        : UNITS.map((unit) => `${before.toLowerCase()} ${number} ${unit}`);
  return phrases.map((phrase) => ({ label: phrase, written: `${phrase} ` }));
}
