import type { ColumnTarget } from "./run-columns";
import { RUN_FIELDS } from "./run-fields";

/** What a person calls a target: the field's header, or the name of the parameter or metric. */
export function targetLabel(target: ColumnTarget): string {
  switch (target.role) {
    case "field":
      return RUN_FIELDS.find(({ key }) => key === target.key)?.header ?? target.key;
    case "ignored":
      return "";
    default:
      return target.name;
  }
}
