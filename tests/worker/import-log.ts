import { columnsOf } from "../support/columns-of";
import type { Bundle } from "../../src/importers/bundle";
import type { CurveChoice } from "../../src/tracking/series/curve-choice";
import { TABLE_SPECS } from "../../src/tracking/schema/table-specs";
import type { CellValue } from "../../src/tracking/values/cell-value";
import { createEngine } from "../../src/worker/create-engine";
import type { ImportChoices } from "../../src/worker/import-choices";
import type { ImportPreview } from "../../src/worker/import-preview";
import { keysUnder, RUN_HEADERS, snapshotOf, type TestWorkbook } from "./engine-with";

/** What an import of logs writes into an empty workbook. */
export interface ImportedLog {
  readonly preview: ImportPreview;
  readonly format: string;
  /** The runs, each by header, blanks left out; what Runsheet itself gives (ids, import, fingerprint) too. */
  readonly runs: readonly Readonly<Record<string, CellValue>>[];
  /** Curves by run and metric, each as steps and values: "run-0001 loss": "1:0.5 2:0.4". */
  readonly history: Readonly<Record<string, string>>;
  /** Plans the same import again with other choices. */
  readonly planAgain: (choices: Partial<ImportChoices>) => Promise<ImportPreview>;
  /** The workbook as it stands after it. */
  readonly workbook: TestWorkbook;
}

const OWN = new Set(["Run ID", "Source", "Source ID", "Import", "Fingerprint"]);

/** Imports parts into a workbook, an empty one unless another is given. */
export async function importLog(
  parts: Bundle,
  curve: CurveChoice = "best step",
  choices: Partial<ImportChoices> = {},
  workbook: TestWorkbook = {},
): Promise<ImportedLog> {
  const engine = createEngine();
  const { token } = await engine.open(parts);
  const picture = await engine.setWorkbook(snapshotOf(workbook));
  await engine.addExistingRows(picture, columnsOf(workbook.rows ?? []));
  const preview = await engine.plan(token, picture, { columns: [], answers: {}, curve, ...choices });
  const catalogue = {
    parameters: [...(workbook.catalogue?.parameters ?? []), ...preview.newParameters],
    metrics: [...(workbook.catalogue?.metrics ?? []), ...preview.newMetrics],
  };
  const names = [...catalogue.parameters, ...catalogue.metrics].map(({ name }) => name);
  const headers = [...RUN_HEADERS, ...names];
  const keys = keysUnder(headers, catalogue);
  const block = await engine.additions(preview.token, 0, Infinity, keys);
  const columns = TABLE_SPECS.History.columns.map(({ header }) => header);
  const points = await engine.history(preview.token, 0, Infinity, columns);
  const history: Record<string, string> = {};
  for (const [run, metric, step, value] of points?.rows ?? []) {
    const key = `${String(run)} ${String(metric)}`;
    const point = `${String(step)}:${String(value)}`;
    history[key] = history[key] === undefined ? point : `${history[key]} ${point}`;
  }
  return {
    preview,
    format: preview.format.id,
    runs: (block?.rows ?? []).map((row) =>
      Object.fromEntries(
        headers.flatMap((header, at) => {
          const cell = row[at] ?? "";
          return cell === "" || OWN.has(header) ? [] : [[header, cell]];
        }),
      ),
    ),
    history,
    planAgain: (other) => engine.plan(token, picture, { columns: [], answers: {}, curve, ...other }),
    workbook: { catalogue, headers, rows: block?.rows ?? [] },
  };
}

/** The serial number that a moment has in Excel. */
export function serialOf(moment: string): number {
  return Date.parse(moment) / 86_400_000 + 25_569;
}
