import type { PartContent } from "../source-content";

/** What is said of the workbook files that the parts are sheets of, once for each file. */
export function fileRemarks(parts: readonly PartContent[]): string[] {
  const said = parts.flatMap((part) => {
    const { file = "", fileRemarks: remarks = [] } =
      (part.kind === "records" ? undefined : part.onSheet) ?? {};
    return remarks.map((remark) => (parts.length === 1 || file === "" ? remark : `${file}: ${remark}`));
  });
  return [...new Set(said)];
}
