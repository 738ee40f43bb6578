import { cutText, MAX_TEXT_LENGTH } from "./cut-text";
import { fitLineFeeds } from "./fit-line-feeds";
import type { Scalar } from "./scalar";
import type { ReadCounts } from "../typing/typed-column";

const APOSTROPHE = 39;
const SPACE = 32;
const NO_BREAK_SPACE = 160;
/** First characters that make exporters (MLflow, ClearML) put an apostrophe in front: = + - @ tab and carriage return. */
const ESCAPED = new Set(["=", "+", "-", "@", "\t", "\r"]);

/** Whether a text is such an escape; its value is the rest. */
export function isEscaped(text: string): boolean {
  return text.charCodeAt(0) === APOSTROPHE && ESCAPED.has(text.charAt(1));
}

/** The text of a cell as it is kept: trimmed, unescaped, cut to what a cell holds; undefined when nothing is left. */
export function readText(raw: Scalar, counts: ReadCounts): string | undefined {
  let text = String(raw);
  if (hasOuterSpace(text)) {
    text = text.trim();
  }
  if (text === "") {
    return undefined;
  }
  if (isEscaped(text)) {
    counts.escapes++;
    text = text.slice(1);
  }
  if (text.length > MAX_TEXT_LENGTH) {
    counts.tooLong++;
    text = cutText(text, MAX_TEXT_LENGTH);
  }
  const fitted = fitLineFeeds(text);
  if (fitted !== text) {
    counts.tooManyLines++;
  }
  return fitted;
}

function hasOuterSpace(text: string): boolean {
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  return first <= SPACE || last <= SPACE || first >= NO_BREAK_SPACE || last >= NO_BREAK_SPACE;
}
