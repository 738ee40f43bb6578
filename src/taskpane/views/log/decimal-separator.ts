/** The sign that parts the whole from the fraction where this person lives, as the browser knows it. */
export function decimalSeparator(): "." | "," {
  const parts = new Intl.NumberFormat().formatToParts(1.5);
  return parts.some(({ type, value }) => type === "decimal" && value === ",") ? "," : ".";
}
