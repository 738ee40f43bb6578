import { readDecimalSeparator } from "../../../actions/read-decimal-separator";

/** What Excel said; its options may differ from what the browser knows of the place. */
let told: "." | "," | undefined;

/** The sign that parts the whole from the fraction for this person: Excel's, or the browser's until Excel has answered. */
export function decimalSeparator(): "." | "," {
  return told ?? browserSeparator();
}

/** Asks Excel; where it does not answer, what was known before goes on. */
export async function askDecimalSeparator(): Promise<void> {
  told = await readDecimalSeparator().catch(() => told);
}

function browserSeparator(): "." | "," {
  const parts = new Intl.NumberFormat().formatToParts(1.5);
  return parts.some(({ type, value }) => type === "decimal" && value === ",") ? "," : ".";
}
