import type { ActionOptions } from "../../../actions/action-options";
import { readDecimalSeparator } from "../../../actions/read-decimal-separator";
import type { DecimalSeparator } from "../../../tracking/forms/read-draft-text";

/** The sign that parts the whole from the fraction by the browser, which holds until Excel has been asked. */
export function browserSeparator(): DecimalSeparator {
  const parts = new Intl.NumberFormat().formatToParts(1.5);
  return parts.some(({ type, value }) => type === "decimal" && value === ",") ? "," : ".";
}

/** The same by Excel's options, which may differ; undefined where Excel does not answer. */
export async function askDecimalSeparator(
  options: ActionOptions = {},
): Promise<DecimalSeparator | undefined> {
  return readDecimalSeparator(options).catch(() => undefined);
}
