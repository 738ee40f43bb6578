import type { OpenRename } from "../catalogue/find-renames";
import { renameWords } from "../catalogue/rename-words";
import type { Finding } from "./finding";

/** What is said of a definition and a column of which only one was renamed, or of a field's column, at the column that may be meant. */
export function renameFinding(rename: OpenRename): Finding {
  const [first] = rename.candidates;
  return {
    severity: rename.role === "field" ? "error" : "warning",
    rule: "renamed",
    table: "Runs",
    ...(first && { column: first.header, value: first.header }),
    message: renameWords(rename),
    fix:
      rename.role === "field"
        ? `Say so at the top of the pane, or head the column ${rename.name} again.`
        : "Say at the top of the pane which name holds for both.",
  };
}
