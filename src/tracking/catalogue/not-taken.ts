import type { Notice } from "../planning/import-plan";
import { listed } from "../words/listed";
import type { MetricDefinition, ParameterDefinition } from "./catalogue";
import type { StatedDefinition } from "./with-stated";

/** That parts of what another workbook states of a definition did not come along, named; nothing where all of it did. */
export function notTaken(
  stated: StatedDefinition | undefined,
  made: ParameterDefinition | MetricDefinition,
): Notice[] {
  if (!stated || "goal" in made !== (stated.role === "metric")) {
    return [];
  }
  const parts = [
    ...(stated.role === "parameter" && "type" in made ? ofParameter(stated, made) : []),
    ...(stated.min !== made.min || stated.max !== made.max ? ["range"] : []),
    ...(stated.unit !== undefined && stated.unit !== made.unit ? ["unit"] : []),
    ...((stated.aliases ?? []).length > 0 ? ["aliases"] : []),
    ...(stated.role === "metric" &&
    stated.curve !== undefined &&
    "goal" in made &&
    made.curve !== stated.curve
      ? ["curve value"]
      : []),
  ];
  const message = `Of what that workbook says of ${made.name} this was not taken over: ${listed(parts)}.`;
  return parts.length === 0
    ? []
    : [{ rule: "not-taken-over", column: made.name, count: parts.length, message }];
}

function ofParameter(stated: ParameterDefinition, made: ParameterDefinition): string[] {
  const isOther = stated.type !== made.type;
  return [
    ...(isOther && stated.type !== "choice" ? [`type (${stated.type})`] : []),
    ...(isOther && stated.type === "choice" ? ["choices"] : []),
    ...(stated.default !== undefined && made.default === undefined ? ["default"] : []),
    ...(stated.required && !made.required ? ["being required"] : []),
  ];
}
