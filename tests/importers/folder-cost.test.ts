import { cometExperiment } from "../../src/importers/formats/comet-experiment";
import { genericCsv } from "../../src/importers/formats/generic-csv";
import { sacredRun } from "../../src/importers/formats/sacred-run";
import { trackioRun } from "../../src/importers/formats/trackio-run";
import { wandbRun } from "../../src/importers/formats/wandb-run";
import type { PartContent } from "../../src/importers/source-content";
import { withSettings } from "../../src/importers/with-settings";
import { documentOf, tableOf } from "./contents";

const RUNS = 400;
/** How often anything of a part may be looked at, whatever the number of the parts. */
const MOST_LOOKS = 100;

/** The folder of a tool with as many runs, from the files of one of them. */
function folders(filesOf: (run: number) => readonly PartContent[]): PartContent[] {
  return Array.from({ length: RUNS }, (_, run) => filesOf(run)).flat();
}

const SUMMARY = { acc: 0.5, _timestamp: 1700000000, _runtime: 60, _step: 3 };
const SACRED = { experiment: { name: "cats" }, host: {}, heartbeat: "2026-02-01T10:00:00" };
const CURVES = { loss: { values: [1, 0.5], steps: [0, 1], timestamps: ["a", "b"] } };
const COMET = [
  { metricName: "acc", metricValue: "0.5", step: 1 },
  { metricName: "acc", metricValue: "0.6", step: 2 },
];

const CASES = [
  [
    wandbRun,
    folders((run) => [
      documentOf(SUMMARY, `w/${String(run)}/wandb-summary.json`),
      documentOf({ lr: 0.1 }, `w/${String(run)}/config.json`),
      documentOf({ host: "box" }, `w/${String(run)}/wandb-metadata.json`),
    ]),
  ],
  [
    sacredRun,
    folders((run) => [
      documentOf(SACRED, `s/${String(run)}/run.json`),
      documentOf({ lr: 0.1 }, `s/${String(run)}/config.json`),
      documentOf(CURVES, `s/${String(run)}/metrics.json`),
    ]),
  ],
  [
    cometExperiment,
    folders((run) => [
      documentOf(COMET, `c/${String(run)}/metrics.json`),
      documentOf([{ name: "lr", valueCurrent: "0.1" }], `c/${String(run)}/parameters.json`),
    ]),
  ],
  [
    trackioRun,
    folders((run) => [
      documentOf({ project: "p", run: String(run), config: {}, metrics: ["acc"] }, `${String(run)}.json`),
      documentOf({ project: "p", run: String(run), metric: "acc", values: [] }, `${String(run)}-acc.json`),
    ]),
  ],
  [
    withSettings(genericCsv),
    folders((run) => [
      tableOf(["epoch", "loss"], [[1, 0.5]], `g/${String(run)}/log.csv`),
      documentOf({ lr: 0.1 }, `g/${String(run)}/params.json`),
    ]),
  ],
] as const;

test.each(CASES.map(([importer, parts]) => ({ id: importer.id, importer, parts })))(
  "$id looks at each file of a folder of runs a few times, not once for each run",
  ({ importer, parts }) => {
    let looks = 0;
    const watched = parts.map(
      (part) =>
        new Proxy(part, {
          get: (target, key, receiver): unknown => {
            looks += 1;
            return Reflect.get(target, key, receiver);
          },
        }),
    );
    expect(importer.recognise(watched)?.roles).not.toContain(undefined);
    expect(importer.read(watched).count).toBe(RUNS);
    expect(looks / parts.length).toBeLessThan(MOST_LOOKS);
  },
);
