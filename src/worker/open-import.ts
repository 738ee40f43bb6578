import { bundleName, partsOf, type Bundle } from "../importers/bundle";
import type { RawColumn, RawRuns } from "../importers/importer";
import type { Pace } from "../importers/pace";
import { readBundle } from "../importers/reading/read-bundle";
import { nameQuestions } from "../tracking/planning/name-questions";
import { spellingQuestions } from "../tracking/planning/spelling-notices";
import { distinctTexts, respelled, valueQuestions } from "../tracking/planning/value-questions";
import { checkLength, checkWidth } from "../importers/reading/table-limits";
import { setAside } from "../importers/set-aside";
import { GIVEN_FIELDS, GivenTexts, heldFields, type GivenField } from "../importers/given-fields";
import type { TableChoice } from "../importers/found/table-choice";
import type { PartContent } from "../importers/source-content";
import type { RowValues } from "../tracking/planning/plan";
import { broughtModels, broughtNames, standingRemarks } from "./brought-by";
import type { Catalogue } from "../tracking/catalogue/catalogue";
import type { ImportRequest } from "../tracking/planning/plan-draft";
import { planStepwise } from "../tracking/planning/plan-import";
import type { CurvesChoice } from "../tracking/series/curve-choice";
import { curvedSource, type CurvedSource } from "./curved-source";
import type { PrimaryChoice } from "../tracking/catalogue/propose-primary";
import type { ImportChoices } from "./import-choices";
import type { ImportPreview } from "./import-preview";
import { newBatchId } from "../tracking/identity/new-batch-id";
import { paced } from "./paced";
import { newToken } from "./new-token";
import { previewReadings } from "./preview-readings";
import { PlannedImport } from "./planned-import";
import { mayHoldTables, readSource, type ReadSource } from "./read-source";
import { shownPlan } from "./shown-plan";
import { toldApart } from "./told-apart";
import { typeSource, type ReadCache } from "./typed-source";
import type { WorkbookPicture } from "./workbook-picture";

const WITH_IMPORT = "The Runs table with this import";

/** An import that is open: everything that was read of what a person handed over, and the latest plan for it. */
export class OpenImport {
  readonly token = newToken("import");
  private readonly importId = newBatchId("import", new Date());
  private readonly cache: ReadCache = new Map();
  private latest: PlannedImport | undefined;
  /** The plan that a person has seen, as long as others are held against it. */
  private shown: PlannedImport | undefined;
  private chosenBy = "";
  private tablesBy = "";
  private raw: RawRuns;

  private constructor(
    private readonly name: string,
    private source: ReadSource,
    /** What the source was read of, where a person may say of it where its tables stand. */
    private readonly contents: readonly PartContent[] | undefined,
    /** The one workbook that all parts come from, where that is known. */
    private readonly workbookId: string | undefined,
  ) {
    this.raw = source.raw;
  }

  /** Reads and recognises a bundle. Throws `file-*` errors, `invalid-input` for files that do not belong together, `cancelled`. */
  static async read(bundle: Bundle, pace: Pace): Promise<OpenImport> {
    const name = bundleName(bundle);
    const read = await readBundle(bundle, pace);
    const contents = partsOf(bundle).some(({ insists }) => insists) ? read : setAside(read);
    const source = await readSource(contents, name, pace);
    return new OpenImport(name, source, mayHoldTables(contents) ? contents : undefined, workbookOf(bundle));
  }

  /** The plan whose preview has that token; undefined when there has been another one since. */
  planned(preview: string): PlannedImport | undefined {
    return this.latest?.token === preview ? this.latest : undefined;
  }

  /** Plans the import against the workbook; throws `cancelled`. */
  async plan(
    { snapshot, runs }: WorkbookPicture,
    choices: ImportChoices,
    pace: Pace,
  ): Promise<ImportPreview> {
    const { columns, answers, primary, values = [], spellings = [], curve, shown, reading, tables } = choices;
    const { importId } = this;
    this.shown = [this.latest, this.shown].find((plan) => plan !== undefined && plan.token === shown);
    this.latest = undefined;
    await this.findAnew(pace, tables);
    this.readAs(reading);
    const { recognition } = this.source;
    const curved = this.curved(curve, snapshot.catalogue, primary);
    const { taken } = curved;
    const { raw, given, texts } = this.given(curved.raw, choices.given);
    const typed = await typeSource(raw, { columns, spellings }, snapshot.catalogue, this.cache, pace);
    await pace.begin("planning", raw.count);
    const candidates = respelled(typed.runs, values);
    const existing = runs.runsFor(candidates);
    const { standing } = snapshot;
    const named = broughtNames(raw, standing, values);
    const planning = planStepwise({
      importId,
      source: recognition.importer.source,
      candidates,
      place: (row) => raw.place(row),
      sheetRow: raw.sheetRow,
      unreadable: raw.unreadable,
      existing,
      firstRow: snapshot.firstRow ?? 2,
      lastRun: snapshot.lastRun ?? 0,
      ownRunIds: this.workbookId !== undefined && this.workbookId === snapshot.workbookId,
      answers,
      ...(primary && { primary }),
      series: raw.series ?? [],
      goals: stated(raw, ({ goal }) => goal),
      definitions: stated(raw, ({ defined }) => defined),
      curveChoices: curved.choices,
      ...statedLeader(raw),
      catalogue: snapshot.catalogue,
      askedRuns: (raw.modelRuns ?? []).filter((run) => run !== undefined),
      datasetNames: [...snapshot.datasetNames, ...namesOf(named.Datasets)],
      experimentNames: [...snapshot.experimentNames, ...namesOf(named.Experiments)],
      notices: typed.notices,
    });
    const plan = await paced(planning, pace);
    await pace.begin("planning", raw.count);
    const catalogue = {
      parameters: [...snapshot.catalogue.parameters, ...plan.newParameters],
      metrics: [...snapshot.catalogue.metrics, ...plan.newMetrics],
    };
    // Throws `file-too-long` or `file-too-wide` where the Runs table would not fit a sheet with the import.
    checkLength(WITH_IMPORT, existing.count + plan.counts.add);
    checkWidth(WITH_IMPORT, runs.widthUnder(catalogue));
    this.latest = new PlannedImport(plan, catalogue, existing, {
      read: typed.read,
      place: (row) => raw.place(row),
    });
    const known = {
      experiment: [...snapshot.experimentNames, ...distinctTexts(existing, "experiment")],
      dataset: [...snapshot.datasetNames, ...distinctTexts(existing, "dataset")],
    };
    const shownSource = this.shownSource();
    return {
      ...shownSource,
      remarks: [...shownSource.remarks, ...standingRemarks(raw, standing)],
      ...shownPlan(plan, raw),
      given: { ...given, apart: toldApart(candidates, catalogue, texts, choices.given) },
      readings: previewReadings(this.raw, reading),
      curves: taken && {
        ...taken,
        written: plan.history.length,
        choices: plan.curveChoices,
        knownRuns: [...new Set(plan.history.flatMap(({ runId, isKnown }) => (isKnown ? [runId] : [])))],
      },
      brought: { ...named, ...broughtModels(raw, recognition.importer.source, { existing, plan }, standing) },
      token: this.latest.token,
      columns: typed.columns,
      exceeds: shown !== undefined && (!this.shown || this.latest.exceeds(this.shown)),
      names: nameQuestions(typed.columns, snapshot.catalogue),
      values: valueQuestions(candidates, known, values),
      // Where the plan says of none that it is written in several ways, no text need be looked at again.
      spellings: plan.notices.some(({ rule }) => rule === "several-spellings")
        ? spellingQuestions(candidates, existing, spellings)
        : [],
    };
  }

  /** Reads the tables where a person says that they stand. Throws `file-*` errors when none is left, `cancelled`. */
  private async findAnew(pace: Pace, choices: readonly TableChoice[] = []): Promise<void> {
    const chosenBy = JSON.stringify(choices);
    if (this.contents && chosenBy !== this.tablesBy && (choices.length > 0 || this.tablesBy !== "")) {
      this.source = await readSource(this.contents, this.name, pace, choices);
      this.raw = this.source.raw;
      this.tablesBy = chosenBy;
      this.cache.clear();
    }
  }

  /** Reads the source in the way of that id, or in the recommended one. Throws `file-too-long`. */
  private readAs(id: string | undefined): void {
    const { readings } = this.raw;
    if (!readings) {
      return;
    }
    const { options, recommended, taken } = readings;
    const wanted =
      options.find((option) => option.id === id) ?? options.find((option) => option.id === recommended);
    if (wanted && wanted.id !== taken) {
      this.raw = wanted.read();
      this.cache.clear();
      checkLength(this.name, this.raw.count);
    }
  }

  /** What a preview says of what was read. */
  private shownSource() {
    const { token, name, raw, source } = this;
    const { recognition, parts, tables, cleanTables } = source;
    const { importer, confidence, reason } = recognition;
    return {
      source: token,
      format: { id: importer.id, title: importer.title, confidence, reason },
      parts,
      tables,
      cleanTables,
      sourceName: name,
      rows: raw.count,
      remarks: [...source.remarks, ...raw.remarks],
    };
  }

  /** The runs with what was given to them, and what may be. */
  private given(raw: RawRuns, chosen: readonly GivenField[] = []) {
    const held = new Set(heldFields(raw));
    const texts = new GivenTexts(this.source.contents, raw.count);
    for (const at of [...this.cache.keys()].filter((column) => column >= raw.columns.length)) {
      this.cache.delete(at);
    }
    const fields = GIVEN_FIELDS.filter((key) => !held.has(key));
    return { raw: texts.given(raw, chosen), texts, given: { offers: texts.offers(), fields } };
  }

  /** The runs with values of their curves; what was read of columns that change with the choice is read anew. */
  private curved(choice: CurvesChoice | undefined, catalogue: Catalogue, lead?: PrimaryChoice): CurvedSource {
    const curved = curvedSource(this.raw, choice, catalogue, lead);
    const chosenBy = JSON.stringify([[...curved.choices], curved.taken?.leader, lead?.goal]);
    if (chosenBy !== this.chosenBy) {
      this.chosenBy = chosenBy;
      const { series = [], columns } = this.raw;
      const own = new Set(series.map(({ column }) => column));
      for (const at of [...this.cache.keys()]) {
        if (own.has(at) || at >= columns.length) {
          this.cache.delete(at);
        }
      }
    }
    return curved;
  }
}

function namesOf(rows: readonly RowValues[] = []): string[] {
  return rows.map((row) => String(row["Name"] ?? ""));
}

/** What the source states of its columns, by their position. */
function stated<T>({ columns }: RawRuns, of: (column: RawColumn) => T | undefined): ReadonlyMap<number, T> {
  const said = columns.map((column, at) => [at, of(column)] as const);
  return new Map(said.flatMap(([at, what]) => (what === undefined ? [] : [[at, what] as const])));
}

function statedLeader({ columns }: RawRuns): Pick<ImportRequest, "leads"> {
  const column = columns.findIndex(({ leads }) => leads !== undefined);
  const why = columns[column]?.leads;
  return why === undefined ? {} : { leads: { column, why } };
}

function workbookOf(bundle: Bundle): string | undefined {
  const [first, ...others] = new Set(partsOf(bundle).map(({ workbookId }) => workbookId));
  return others.length === 0 ? first : undefined;
}
