// Proposes the catalogue row of a parameter from its column. Ranges and `required` are left to the user, and so is a
// closed list: a text column with few values stays text, because an inferred list would reject the next import that
// tries another optimizer. A column that the person calls a choice gets its own values as choices.

import type { ParameterDefinition } from "../catalogue/catalogue";
import { countsInFingerprint } from "../identity/counts-in-fingerprint";
import { inferUnit } from "./infer-unit";
import { readName } from "./read-name";
import type { Scalar } from "../values/scalar";
import { scalarText } from "../values/scalar-text";
import type { ValueType } from "../values/value-type";

/** Beyond this, a column is not a list of choices. */
const MOST_CHOICES = 100;

/**
 * The definition proposed for a parameter of that name with values of that type; dates are kept as text.
 *
 * @param said the unit that its values came with.
 */
export function inferParameter(
  name: string,
  type: ValueType,
  values: readonly (Scalar | undefined)[],
  said?: string,
): ParameterDefinition {
  const unit = said ?? inferUnit(name);
  const choices = type === "choice" ? (distinctTexts(values) ?? []) : [];
  return {
    name,
    type: parameterType(name, type, choices.length > 0),
    required: false,
    choices,
    ...(unit === undefined ? {} : { unit }),
    inFingerprint: countsInFingerprint(name),
  };
}

function parameterType(name: string, type: ValueType, hasChoices: boolean): ParameterDefinition["type"] {
  switch (type) {
    case "date":
      return "text";
    case "choice":
      return hasChoices ? "choice" : "text";
    case "integer":
      return isContinuous(name) ? "number" : "integer";
    default:
      return type;
  }
}

/** Whether the name is that of a quantity which is whole only by chance. */
function isContinuous(name: string): boolean {
  const meaning = readName(name).at(-1)?.meaning;
  return meaning?.kind === "setting" && meaning.continuous;
}

function distinctTexts(values: readonly (Scalar | undefined)[]): string[] | undefined {
  const texts = new Set<string>();
  for (const value of values) {
    if (value !== undefined) {
      texts.add(scalarText(value));
      if (texts.size > MOST_CHOICES) {
        return undefined;
      }
    }
  }
  return [...texts].sort((a, b) => (a < b ? -1 : 1));
}
