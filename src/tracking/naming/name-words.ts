/**
 * The words of a parameter's or metric's name in lower case, digits at their ends cut off: `val/mAP50-95(B)` gives
 * val, map, b; `trainLoss` gives train, loss; `acc@1` gives acc.
 */
export function nameWords(name: string): string[] {
  return name
    .replace(/([a-z0-9]{2})([A-Z][a-z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .map((word) => (/^[rf]\d$/.test(word) ? word : word.replace(/\d+$/, "")))
    .filter((word) => word !== "");
}
