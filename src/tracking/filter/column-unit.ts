import type { Catalogue } from "../catalogue/catalogue";
import type { RunColumn } from "../schema/run-columns";

/** What the numbers of a column are measured in: as the column says it, else as the catalogue does. */
export function columnUnit({ target, unit }: RunColumn, catalogue?: Catalogue): string | undefined {
  switch (target.role) {
    case "parameter":
      return unit ?? catalogue?.parameters.find(({ name }) => name === target.name)?.unit;
    case "metric":
      return unit ?? catalogue?.metrics.find(({ name }) => name === target.name)?.unit;
    case "field":
      return target.key === "duration" ? "s" : unit;
    default:
      return unit;
  }
}
