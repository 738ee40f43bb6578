import { RUN_FIELDS } from "./run-fields";
import { targetKey } from "./target-key";

/** What a person calls the column of a key: the header of a field, the name of a definition. Other texts are headers already. */
export function keyHeader(key: string): string {
  const field = RUN_FIELDS.find((one) => targetKey({ role: "field", key: one.key }) === key);
  return field?.header ?? key.replace(/^(?:parameter|metric):/, "");
}
