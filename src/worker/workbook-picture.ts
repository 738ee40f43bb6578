import { OccurringValues } from "../tracking/filter/occurring-values";
import { RunsheetError } from "../tracking/runsheet-error";
import { ExistingTable } from "./existing-table";
import type { WorkbookSnapshot } from "./import-engine";
import { newToken } from "./new-token";

/** The workbook as it was read for a plan or a check. */
export class WorkbookPicture {
  readonly token = newToken("workbook");
  readonly runs: ExistingTable;
  /** Which values occur in its columns, once somebody asks. */
  readonly occurring = new OccurringValues();

  constructor(readonly snapshot: WorkbookSnapshot) {
    const { runHeaders, catalogue, names, positions } = snapshot;
    this.runs = new ExistingTable(runHeaders, catalogue, names, positions);
  }
}

/**
 * The pictures that are held: the latest one, and the one that the open import was planned against, so that a check in
 * between, even one that was stopped half-way, does not put another workbook under the plan.
 */
export class WorkbookPictures {
  private latest: WorkbookPicture | undefined;
  private kept: WorkbookPicture | undefined;

  add(snapshot: WorkbookSnapshot): WorkbookPicture {
    this.latest = new WorkbookPicture(snapshot);
    return this.latest;
  }

  /** The picture of that name. Throws `preview-stale`. */
  get(token: string): WorkbookPicture {
    const found = [this.latest, this.kept].find((picture) => picture?.token === token);
    if (!found) {
      throw new RunsheetError(
        "preview-stale",
        "The workbook was read anew since this preview was made.",
        "Open the file again to see what would be written now.",
      );
    }
    return found;
  }

  /** Keeps a picture until another one is kept, or none. */
  keep(picture: WorkbookPicture | undefined): void {
    this.kept = picture;
  }
}
