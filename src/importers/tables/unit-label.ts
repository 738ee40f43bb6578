import { unitOfWord } from "../../tracking/values/measure-unit";

/** What a label below or above a name says of its column. */
export interface UnitLabel {
  /** As the catalogues write it. */
  readonly unit?: string;
  readonly goal?: "maximize" | "minimize";
}

/** Words that are units where they stand alone in a header; in brackets each word for a unit is one. */
const ALONE =
  /^(?:%|us|µs|ms|msec|s|secs?|seconds|mins?|minutes|h|hrs?|hours|[kMG]i?B|dB|[kMG]?Hz|k?W|k?Wh|USD|EUR|[$€£])$/i;
const BRACKETS = /^[([](.*)[)\]]$/;
const GOALS: readonly (readonly [pattern: RegExp, goal: NonNullable<UnitLabel["goal"]>])[] = [
  [/^(?:↑|⬆|higher is better|higher better|maximi[sz]e)$/i, "maximize"],
  [/^(?:↓|⬇|lower is better|lower better|minimi[sz]e)$/i, "minimize"],
];

/**
 * What a label says if it is a unit ("(%)", "[ms]", "sec"), a goal ("↑"), or a dash or "unit" for neither; undefined for a
 * name.
 */
export function unitLabel(text: string): UnitLabel | undefined {
  const inside = BRACKETS.exec(text)?.[1]?.trim();
  const word = inside ?? text;
  const goal = GOALS.find(([pattern]) => pattern.test(word))?.[1];
  if (goal) {
    return { goal };
  }
  const unit =
    inside !== undefined || ALONE.test(word) ? unitOfWord(word.replace("µ", "u"))?.name : undefined;
  if (unit !== undefined) {
    return { unit };
  }
  return /^(?:[-–—]|units?)$/i.test(word) ? {} : undefined;
}

/** Whether a label stands in brackets, as what explains a name does. */
export function isBracketed(text: string): boolean {
  return BRACKETS.test(text);
}
