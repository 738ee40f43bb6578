import type { OpenRename } from "../catalogue/find-renames";
import { renameWords } from "../catalogue/rename-words";
import type { Finding } from "./finding";

/** The warning about a definition and a column of which only one was renamed, at the column that may be meant. */
export function renameFinding(rename: OpenRename): Finding {
  const [first] = rename.candidates;
  return {
    severity: "warning",
    rule: "renamed",
    table: "Runs",
    ...(first && { column: first.header, value: first.header }),
    message: renameWords(rename),
    fix: "Say at the top of the pane which name holds for both.",
  };
}
