// Sheets of a workbook of which some were recognised as a tool's: a table of runs beside them is not passed over in silence.

import { listed } from "../../tracking/words/listed";
import { genericCsv } from "../formats/generic-csv";
import { recognise, type Recognition } from "../registry";
import type { PartContent } from "../source-content";
import { resultsIn } from "./results-in";
import { unchosen } from "./unchosen";

/** What becomes of the sheets beside those of a format. */
export interface BesideFormat {
  /** The parts with the logs among them set aside, where a table of runs stands beside them; else undefined. */
  readonly withoutLogs?: readonly PartContent[];
  readonly remarks: readonly string[];
}

/** A table of runs counts more than the log of one of them; beside a tool's runs it is named. */
export function besideFormat(parts: readonly PartContent[], { importer, roles }: Recognition): BesideFormat {
  const others = parts.filter((part, at) => roles[at] === undefined && isTableOfRuns(part));
  if (others.length === 0) {
    return { remarks: [] };
  }
  const used = parts.filter((_, at) => roles[at] !== undefined);
  if (!roles.includes("log")) {
    const what = others.length === 1 ? "a table of another kind" : "tables of another kind";
    return {
      remarks: [
        `Not imported: ${namesOf(others)}, ${what}. Copy the sheet to a workbook of its own to import it.`,
      ],
    };
  }
  return {
    withoutLogs: parts.map((part, at) =>
      roles[at] === undefined ? part : unchosen(part, "it is the log of a run"),
    ),
    remarks: [
      `Not imported: ${namesOf(used)}, which was taken for "${importer.title}" and stands beside a table of runs. ` +
        "Copy the sheet to a workbook of its own to import its curves.",
    ],
  };
}

function isTableOfRuns(part: PartContent): boolean {
  const [best] = part.kind === "table" && part.onSheet ? recognise([part]) : [];
  return part.kind === "table" && best?.importer.id === genericCsv.id && resultsIn(part.header) > 0;
}

function namesOf(parts: readonly PartContent[]): string {
  return listed(parts.map(({ name }) => name));
}
