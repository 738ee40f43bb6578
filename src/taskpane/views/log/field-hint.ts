import type { FormField } from "../../../actions/open-run-form";

/** What a field is about and what it may hold, in a few words; "" where its label says it all. */
export function fieldHint(field: FormField): string {
  const range = field.group === "run" ? "" : rangeOf(field);
  return [descriptionOf(field), range].filter((part) => part !== "").join(" · ");
}

/** Parameters and metrics are the person's own and described by them; of the run's own fields, only time needs a word. */
function descriptionOf({ key, group, description }: FormField): string {
  if (group === "run") {
    return key === "field:started" ? "In UTC" : "";
  }
  return description ?? "";
}

function rangeOf({ rule: { min, max } }: FormField): string {
  if (min !== undefined && max !== undefined) {
    return `${min} to ${max}`;
  }
  if (min !== undefined) {
    return `At least ${min}`;
  }
  return max === undefined ? "" : `At most ${max}`;
}
