/** A share as a person reads it: "61 %", "0.4 %"; less than chance would give is 0. */
export function percent(share: number): string {
  const hundredths = Math.max(0, share) * 100;
  return `${hundredths >= 10 ? hundredths.toFixed(0) : hundredths.toFixed(1)} %`;
}
