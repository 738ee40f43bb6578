import type { ParameterDefinition } from "../../../src/tracking/catalogue/catalogue";

/** A parameter of a catalogue that counts in the fingerprint and needs no value. */
export function gridParameter(
  name: string,
  type: ParameterDefinition["type"],
  more: Partial<ParameterDefinition> = {},
): ParameterDefinition {
  return { name, type, required: false, choices: [], inFingerprint: true, ...more };
}
