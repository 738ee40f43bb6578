/** A figure with its unit, as a person writes them: "91%", "12 ms". */
export function inUnit(figure: string, unit: string | undefined): string {
  return unit === undefined ? figure : unit === "%" ? `${figure}%` : `${figure} ${unit}`;
}
