import type { Catalogue } from "../catalogue/catalogue";
import type { RunColumns } from "../schema/run-columns";
import type { ExistingIndex } from "./existing-index";
import { CONTENT, type SheetRow } from "./content-id";
import { isGlobalId } from "./is-global-id";
import { unfinishedStatus } from "../schema/unfinished-status";
import type { MatchRule } from "./row-identities";
import { ResultIndex } from "./result-index";
import { isContradicted, isSupported, RunComparer } from "./run-comparer";

/** What rows are identified by. */
export interface IdentityRequest {
  readonly candidates: RunColumns;
  readonly existing: ExistingIndex;
  readonly catalogue: Catalogue;
  /** What `Source` becomes where a row does not say it and stands on no sheet. */
  readonly source: string;
  /** Where a row stands, for rows of sheets. */
  readonly sheetRow?: ((row: number) => SheetRow | undefined) | undefined;
  /** Rows to leave alone; 1 for each. */
  readonly unreadable: Uint8Array;
  /** Whether Run IDs of the rows are known to be this workbook's. */
  readonly ownRunIds: boolean;
}

/** A known run that a row was recognised as. */
export interface Match {
  readonly run: number;
  readonly rule: MatchRule;
}

/** Looks rows up among the known runs, strongest identity first. */
export class RowMatcher {
  private results: ResultIndex | undefined;
  private comparer: RunComparer | undefined;

  constructor(private readonly request: IdentityRequest) {}

  match(row: number, source: string, sourceId: string, runId: string): Match | undefined {
    const anonymous = sourceId.startsWith(CONTENT);
    const known = this.request.existing.withSourceId(source, sourceId);
    if (anonymous) {
      const [run] = known;
      return (
        (run === undefined ? undefined : { run, rule: "same-content" }) ??
        this.withRunId(row, runId) ??
        this.withResults(row)
      );
    }
    return (
      this.withSourceId(row, sourceId, known) ?? this.elsewhere(row, sourceId) ?? this.withRunId(row, runId)
    );
  }

  /** Studies number their runs alike: of the runs under one id, the one that nothing speaks against. */
  private withSourceId(row: number, sourceId: string, known: readonly number[]): Match | undefined {
    const [first] = known;
    if (first === undefined || (known.length === 1 && isGlobalId(sourceId))) {
      return first === undefined ? undefined : { run: first, rule: "same-source-id" };
    }
    const run = known.find((one) => !isContradicted(this.compare(row, one)));
    return run === undefined ? { run: first, rule: "id-reused" } : { run, rule: "same-source-id" };
  }

  /** The same id under another source: an export of another format, or a spreadsheet program took its zeros away. */
  private elsewhere(row: number, sourceId: string): Match | undefined {
    const run = this.request.existing.withLooseId(sourceId).find((one) => {
      const comparison = this.compare(row, one);
      return isGlobalId(sourceId) || (!isContradicted(comparison) && isSupported(comparison));
    });
    if (run === undefined) {
      return undefined;
    }
    return { run, rule: this.isAwaited(row, run, sourceId) ? "same-source-id" : "id-elsewhere" };
  }

  /**
   * Whether a run waits for its results and the row brings them: its id is no other run's anywhere, it was planned or is under way,
   * and nothing speaks against it. Then there is nothing to ask.
   */
  private isAwaited(row: number, run: number, sourceId: string): boolean {
    const { values } = this.request.existing;
    return (
      isGlobalId(sourceId) &&
      unfinishedStatus(values.text("status", run)) !== undefined &&
      !isContradicted(this.compare(row, run))
    );
  }

  private withRunId(row: number, runId: string): Match | undefined {
    const run = runId === "" ? undefined : this.request.existing.withRunId(runId);
    if (run === undefined) {
      return undefined;
    }
    if (this.request.ownRunIds) {
      return { run, rule: "same-run-id" };
    }
    // Another workbook's run-0001, unless everything says that it is ours.
    const comparison = this.compare(row, run);
    const ours = !isContradicted(comparison) && isSupported(comparison) && comparison.name.differing === 0;
    return ours ? { run, rule: "near-run" } : undefined;
  }

  private withResults(row: number): Match | undefined {
    const { candidates, existing, catalogue } = this.request;
    this.results ??= new ResultIndex(candidates, existing.values, catalogue);
    const run = this.results.find(row);
    return run === undefined ? undefined : { run, rule: "same-content" };
  }

  private compare(row: number, run: number): ReturnType<RunComparer["compare"]> {
    const { candidates, existing, catalogue } = this.request;
    this.comparer ??= new RunComparer(candidates, existing.values, catalogue);
    return this.comparer.compare(row, run);
  }
}
