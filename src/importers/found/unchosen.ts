import { noTable } from "../reading/read-table";
import type { PartContent, PlainContent } from "../source-content";

/** A part without runs, once a person has said where its tables stand. */
export function unchosen(part: PartContent, reason: string): PlainContent {
  const { name } = part;
  const onSheet = part.kind === "records" ? undefined : part.onSheet;
  return { kind: "plain", name, text: undefined, error: noTable(name, reason), ...(onSheet && { onSheet }) };
}
