import type { ImportReport } from "../../src/actions/commit-import";
import type { PreparedImport } from "../../src/actions/prepare-import";
import { RunsheetError } from "../../src/tracking/runsheet-error";
import type { AskedQuestion, ProposedImport } from "./import-as-proposed";
import type { WrittenTables } from "./tables-of-workbook";

/** What the pane would show of an import, and what it would write. */
export interface ImportDescription {
  /** Null where it was refused; `messages` say why. */
  readonly format: string | null;
  readonly title?: string;
  readonly confidence?: number;
  readonly reason?: string;
  readonly parts?: PreparedImport["parts"];
  readonly questions?: readonly AskedQuestion[];
  readonly runs?: number;
  readonly counts?: {
    readonly added: number;
    readonly updated: number;
    readonly skipped: number;
    readonly rejected: number;
  };
  readonly columns?: readonly DescribedColumn[];
  readonly primary?: { readonly metric: string; readonly goal: string } | null;
  readonly tables?: WrittenTables;
  readonly rejected?: readonly { readonly place: string; readonly rule: string; readonly message: string }[];
  readonly messages: readonly string[];
}

interface DescribedColumn {
  readonly header: string;
  readonly role: string;
  readonly name?: string;
  readonly type: string;
  readonly goal?: string;
  readonly unsure?: string;
}

/** Describes an import that came through. */
export function describeImport(
  { prepared, questions, report }: ProposedImport,
  tables: WrittenTables,
): ImportDescription {
  const { format, parts, rows, counts, reasons, remarks, notices, warnings, tables: found } = prepared;
  return {
    format: format.id,
    title: format.title,
    confidence: format.confidence,
    reason: format.reason,
    parts,
    questions,
    runs: rows,
    counts: { added: counts.add, updated: counts.update, skipped: counts.skip, rejected: counts.reject },
    columns: describedColumns(prepared, tables),
    primary: primaryOf(tables),
    tables,
    rejected: reasons
      .filter(({ decision }) => decision === "reject")
      .map(({ place, rule, message }) => ({ place, rule, message })),
    messages: [
      ...found.flatMap(({ told }) => told),
      ...remarks,
      ...notices.map(({ message }) => message),
      ...warnings.map(({ message }) => message),
      ...messagesOf(report),
    ],
  };
}

/** Describes one that was refused. */
export function describeRefusal(error: unknown): ImportDescription {
  const { message, advice } = error instanceof RunsheetError ? error : { message: String(error), advice: "" };
  return { format: null, messages: [message, advice].filter((text) => text !== "") };
}

function messagesOf(report: ImportReport | undefined): string[] {
  return report ? [report.message] : ["Nothing new: nothing was written."];
}

function describedColumns({ columns }: PreparedImport, { Metrics }: WrittenTables): DescribedColumn[] {
  const goals = new Map(Metrics.map((row) => [row["Name"], row["Goal"]]));
  return columns.map(({ header, target, type, unsure }) => {
    const name = target.role === "field" ? target.key : target.role === "ignored" ? undefined : target.name;
    const goal = target.role === "metric" ? goals.get(target.name) : undefined;
    return {
      header,
      role: target.role,
      ...(name === undefined ? {} : { name }),
      type,
      ...(goal === undefined ? {} : { goal: String(goal) }),
      ...(unsure === undefined ? {} : { unsure }),
    };
  });
}

/** The metric that leads in the workbook by then. */
function primaryOf({ Metrics }: WrittenTables): { metric: string; goal: string } | null {
  const leading = Metrics.find((row) => row["Primary"] === true);
  return leading ? { metric: String(leading["Name"]), goal: String(leading["Goal"] ?? "none") } : null;
}
