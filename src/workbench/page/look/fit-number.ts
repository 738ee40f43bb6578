/**
 * A number that is too wide for its column: in the General format Excel drops decimals until it fits, then tries the
 * scientific notation; what still does not fit, and every other format, shows as hashes.
 */
export function fitNumber(
  value: number,
  text: string,
  general: boolean,
  fits: (text: string) => boolean,
  hashes: () => string,
): string {
  if (fits(text)) {
    return text;
  }
  if (general) {
    for (let decimals = 8; decimals >= 0 && !isTiny(value); decimals--) {
      const shorter = trimZeros(value.toFixed(decimals));
      if (fits(shorter) && (Number(shorter) !== 0 || value === 0)) {
        return shorter;
      }
    }
    for (let decimals = 5; decimals >= 0; decimals--) {
      const scientific = value
        .toExponential(decimals)
        .replace(/e([+-])(\d)$/, "e$10$2")
        .toUpperCase();
      if (fits(scientific)) {
        return scientific;
      }
    }
  }
  return hashes();
}

/** Below this the General format writes scientifically, or nothing of the number would be left. */
function isTiny(value: number): boolean {
  return value !== 0 && Math.abs(value) < 1e-4;
}

function trimZeros(text: string): string {
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}
