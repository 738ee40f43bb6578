import type { ColumnTarget } from "./run-columns";

/** The key of a target in maps: no two targets share it. */
export function targetKey(target: ColumnTarget): string {
  switch (target.role) {
    case "field":
      return `field:${target.key}`;
    case "ignored":
      return "ignored";
    default:
      return `${target.role}:${target.name}`;
  }
}
