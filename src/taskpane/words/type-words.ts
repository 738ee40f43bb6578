import type { ValueType } from "../../tracking/values/value-type";

/** What a type of value is called. */
export const TYPE_WORDS: Readonly<Record<ValueType, string>> = {
  number: "Number",
  integer: "Whole number",
  text: "Text",
  choice: "Choice from a list",
  boolean: "Yes or no",
  date: "Date",
};
