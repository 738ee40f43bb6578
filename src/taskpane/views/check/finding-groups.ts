import type { LocatedFinding } from "../../../actions/check-workbook";

/** A line of the list: the heading of a group, or a finding. */
export type FindingLine =
  | {
      readonly kind: "group";
      readonly key: string;
      readonly table: string;
      readonly rule: string;
      readonly count: number;
    }
  | { readonly kind: "finding"; readonly key: string; readonly finding: LocatedFinding };

/** Findings by sheet and rule, errors before warnings, groups and findings otherwise in the order in which they came. */
export function groupFindings(
  findings: readonly LocatedFinding[],
  closed: ReadonlySet<string>,
): FindingLine[] {
  const groups = new Map<string, LocatedFinding[]>();
  for (const severity of ["error", "warning"] as const) {
    for (const finding of findings) {
      if (finding.severity !== severity) {
        continue;
      }
      const key = `${severity} ${finding.table} ${finding.rule}`;
      const group = groups.get(key);
      if (group) {
        group.push(finding);
      } else {
        groups.set(key, [finding]);
      }
    }
  }
  const lines: FindingLine[] = [];
  for (const [key, group] of groups) {
    const first = group[0];
    if (first === undefined) {
      continue;
    }
    lines.push({ kind: "group", key, table: first.table, rule: first.rule, count: group.length });
    if (!closed.has(key)) {
      for (const [index, finding] of group.entries()) {
        lines.push({ kind: "finding", key: `${key} ${index}`, finding });
      }
    }
  }
  return lines;
}
