// How a column is headed by now that a line of `Changes` names. Headers that Runsheet changed are followed as their lines
// say. A definition that was renamed took the name of a column whose header somebody had changed by hand: it is followed only
// where the column was surely its own, because a parameter and a metric may share a name, and then only one of them heads its
// column by it. Where that is not certain nobody is to write: one column's old value is no value of another.

import type { Catalogue } from "../../tracking/catalogue/catalogue";
import { foldHeader } from "../../tracking/naming/fold-header";
import type { CHANGE_KINDS } from "../../tracking/schema/column-lists";
import { RUN_FIELDS } from "../../tracking/schema/run-fields";
import type { TableName } from "../../tracking/schema/table-names";
import { targetKey } from "../../tracking/schema/target-key";
import type { TrackedTable } from "../tracked-table";
import { isUndone, type BatchLine } from "./batch-lines";
import { cellsOfText } from "./changed-cells";
import { tableOfLine } from "./table-of-line";

type ChangeKind = (typeof CHANGE_KINDS)[number];
type Role = "parameter" | "metric";

const RENAMED: ChangeKind = "Column renamed";
const ADDED: Readonly<Partial<Record<string, Role>>> = {
  "Parameter added": "parameter",
  "Metric added": "metric",
} satisfies Partial<Record<ChangeKind, Role>>;

/** A column that got another header, or a definition another name; `role` says whose it is. */
export interface Rename {
  readonly table: TableName;
  readonly role: Role | undefined;
  readonly from: string;
  readonly to: string;
  readonly when: number;
}

/** Who may have headed a column by a name, and since when; -Infinity where no line says so. */
interface Claim {
  readonly key: string;
  readonly since: number;
}

/** What the lines of `Changes` tell of headers. */
export class HeaderHistory {
  private readonly renames: readonly Rename[];
  /** By folded header; parameters before metrics of the same moment, as they got their columns. */
  private readonly claims = new Map<string, Claim[]>();

  /** `renaming`: the lines by which columns may have been renamed since; `lines`: all of them. */
  constructor(lines: readonly BatchLine[], renaming: readonly BatchLine[], catalogue: Catalogue) {
    this.renames = renamesIn(renaming);
    for (const { key, header } of RUN_FIELDS) {
      this.claim(header, targetKey({ role: "field", key }), -Infinity);
    }
    this.claimAdded(lines, catalogue);
    for (const { role, from, to, when } of this.renames) {
      if (role) {
        this.claim(to, targetKey({ role, name: to }), when);
        this.claim(from, targetKey({ role, name: from }), -Infinity);
      }
    }
    for (const [role, entries] of [
      ["parameter", catalogue.parameters],
      ["metric", catalogue.metrics],
    ] as const) {
      for (const { name } of entries) {
        this.claim(name, targetKey({ role, name }), -Infinity);
      }
    }
  }

  /** The header by which a table has the column now that had a header at a moment; undefined where that is not certain. */
  now(header: string, when: number, table: TrackedTable): string | undefined {
    let now = header;
    let isContested = false;
    let role: Role | undefined;
    for (const rename of this.renames) {
      if (rename.table !== table.name || rename.when < when) {
        continue;
      }
      const meant = this.isMeant(rename, now, now === header ? when : rename.when);
      isContested ||= meant === undefined;
      if (meant) {
        now = rename.to;
        role = rename.role ?? role;
      }
    }
    const target = table.find(now)?.target;
    if (isContested) {
      const owner = this.firstOf(this.claimsOn(now, when));
      return target && owner === targetKey(target) ? now : undefined;
    }
    return role && target && target.role !== role ? undefined : now;
  }

  /** Whether a rename is that of the column under a header; undefined where others may have had it. */
  private isMeant({ role, from }: Rename, header: string, when: number): boolean | undefined {
    const isNamed = foldHeader(from) === foldHeader(header);
    if (!role) {
      return isNamed;
    }
    const claims = this.claimsOn(header, when);
    if (!isNamed) {
      return claims.length === 0 && foldHeader(`${from} (${role})`) === foldHeader(header);
    }
    const key = targetKey({ role, name: from });
    return claims.every((claim) => claim.key === key) ? true : undefined;
  }

  /** Who may have headed a column so at a moment. */
  private claimsOn(header: string, when: number): readonly Claim[] {
    return (this.claims.get(foldHeader(header)) ?? []).filter(({ since }) => !(since > when));
  }

  /** Whoever came first heads its column by the plain name; undefined where nobody knows who that was. */
  private firstOf(claims: readonly Claim[]): string | undefined {
    const [first, ...others] = [...claims].sort((a, b) => compare(a.since, b.since));
    const isKnown = first && (others.length === 0 || others.every(({ since }) => since > -Infinity));
    return isKnown && first.since > -Infinity ? first.key : undefined;
  }

  /** Definitions that a batch brought and that went with it do not count. */
  private claimAdded(lines: readonly BatchLine[], catalogue: Catalogue): void {
    const undone = new Set(lines.filter(({ what }) => isUndone(what)).map(({ batch }) => batch));
    const standing = new Set([
      ...catalogue.parameters.map(({ name }) => targetKey({ role: "parameter", name })),
      ...catalogue.metrics.map(({ name }) => targetKey({ role: "metric", name })),
    ]);
    for (const wanted of ["parameter", "metric"]) {
      for (const { what, column, when, batch } of lines) {
        const role = ADDED[what];
        const key = role && targetKey({ role, name: column });
        if (role === wanted && key && (!undone.has(batch) || standing.has(key))) {
          this.claim(column, key, Number.isNaN(when) ? -Infinity : when);
        }
      }
    }
  }

  /** The first that is said of a definition counts. */
  private claim(header: string, key: string, since: number): void {
    const folded = foldHeader(header);
    const claims = this.claims.get(folded) ?? [];
    if (!claims.some((claim) => claim.key === key)) {
      this.claims.set(folded, [...claims, { key, since }]);
    }
  }
}

/** What was renamed, and named as before where that was taken back; the first one first. */
export function renamesIn(lines: readonly BatchLine[]): Rename[] {
  const undone = new Map(
    lines
      .filter(({ what }) => isUndone(what))
      .reverse()
      .map(({ batch, when }) => [batch, when]),
  );
  return lines
    .flatMap((line): Rename[] => {
      const rename = renameIn(line);
      const when = undone.get(line.batch);
      const back =
        rename && when !== undefined ? [{ ...rename, from: rename.to, to: rename.from, when }] : [];
      return rename ? [rename, ...back] : [];
    })
    .sort((a, b) => (a.when || 0) - (b.when || 0));
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** A definition names a column of Runs. */
function renameIn(line: BatchLine): Rename | undefined {
  const { what, before, after, when } = line;
  const table = tableOfLine(line);
  if (what === RENAMED && table) {
    return { table, role: undefined, from: before, to: after, when };
  }
  const role = table === "Params" ? "parameter" : table === "Metrics" ? "metric" : undefined;
  const from = role && cellsOfText(before)?.["Name"];
  const to = from === undefined ? undefined : cellsOfText(after)?.["Name"];
  return to === undefined ? undefined : { table: "Runs", role, from: String(from), to: String(to), when };
}
