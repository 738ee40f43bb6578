// results.tsv of an automated research loop: a row an experiment, with the commit that it ran, what came out, its status
// (keep, discard or crash) and what was tried. Each row is a run. A crash has zeros where nothing was measured.
// Source: karpathy/autoresearch program.md; real files.

import { isStatusName } from "../../tracking/naming/is-status-name";
import type { Scalar } from "../../tracking/values/scalar";
import { counted } from "../../tracking/words/counts";
import type { Detected, PartImporter, RawColumn } from "../importer";
import { filledSample } from "../records/filled-sample";
import { mapValues } from "../records/map-values";
import type { SourceColumn } from "../records/source-column";
import { sourceColumns } from "../records/source-columns";
import { fieldFits } from "../roles/field-fits";
import { isMostlyNumeric } from "../roles/looks-numeric";
import { field, metric, parameter } from "../roles/targets";
import { fieldNamed } from "../../tracking/naming/field-names";

/** What such a loop makes of an experiment. */
const VERDICT = /^(?:keep|kept|discard|discarded|crash|crashed|baseline)$/i;
const CRASH = /^crash(?:ed)?$/i;

export const researchLoop: PartImporter = {
  id: "research-loop",
  title: "Log of a research loop (results.tsv)",
  source: "Research loop",
  detect: (content): Detected | undefined => {
    if (content.kind !== "table") {
      return undefined;
    }
    const { columns } = sourceColumns(content);
    const verdicts = filledSample(verdictOf(columns)?.values ?? [], 50).map((word) => String(word).trim());
    return columns.some(({ header }) => header === "commit") &&
      verdicts.length > 0 &&
      verdicts.every((word) => VERDICT.test(word))
      ? { confidence: 0.9, reason: "it has commits, each with a status of keep, discard or crash" }
      : undefined;
  },
  read: (content) => {
    const source = sourceColumns(content);
    const verdicts = verdictOf(source.columns)?.values ?? [];
    const columns = source.columns.map((column) => roleOf(column, verdicts));
    const emptied = columns.reduce(
      (sum, { values }, at) => sum + differences(values, source.columns[at]?.values ?? []),
      0,
    );
    const remark = `${counted(emptied, "zero", "zeros")} of crashed experiments ${emptied === 1 ? "is" : "are"} no result and ${emptied === 1 ? "was" : "were"} left out.`;
    return {
      ...source,
      columns: [...columns, ...tagsOf(verdicts)],
      remarks: [...source.remarks, ...(emptied > 0 ? [remark] : [])],
    };
  },
};

function verdictOf(columns: readonly SourceColumn[]): SourceColumn | undefined {
  return columns.find(({ header }) => isStatusName(header));
}

function roleOf(column: SourceColumn, verdicts: SourceColumn["values"]): RawColumn {
  const { header, values } = column;
  if (isStatusName(header)) {
    return { ...column, suggested: field("status") };
  }
  if (header === "commit") {
    return { ...column, suggested: field("codeVersion") };
  }
  if (header === "description") {
    return { ...column, suggested: field("name") };
  }
  const key = fieldNamed(header);
  if (key && fieldFits(key, values)) {
    return { ...column, suggested: field(key) };
  }
  return isMostlyNumeric(values)
    ? {
        header,
        values: mapValues(values, (value, row) =>
          isCrash(verdicts.at(row)) && Number(value) === 0 ? undefined : value,
        ),
        suggested: metric(header),
      }
    : { ...column, suggested: parameter(header) };
}

/** What the loop made of each experiment, which its status as a run does not say. */
function tagsOf(verdicts: SourceColumn["values"]): RawColumn[] {
  return [{ header: "status (as a tag)", values: verdicts, suggested: field("tags") }];
}

function isCrash(verdict: Scalar | undefined): boolean {
  return CRASH.test(String(verdict ?? "").trim());
}

function differences(one: SourceColumn["values"], other: SourceColumn["values"]): number {
  let count = 0;
  for (let row = 0; row < one.length; row++) {
    count += one.at(row) === undefined && other.at(row) !== undefined && other.at(row) !== "" ? 1 : 0;
  }
  return count;
}
