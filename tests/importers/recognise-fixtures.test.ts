import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { BundlePart } from "../../src/importers/bundle";
import { readBundle } from "../../src/importers/reading/read-bundle";
import { IMPORTERS, recognise } from "../../src/importers/registry";
import { setAside } from "../../src/importers/set-aside";
import { EventLoopPace } from "../../src/worker/pace";

const ROOT = path.join(__dirname, "../fixtures");

/** The tools whose files lie in each folder of fixtures. */
const SOURCES: Readonly<Record<string, readonly string[]>> = {
  aim: ["Aim"],
  autogluon: ["AutoGluon"],
  clearml: ["ClearML"],
  comet: ["Comet"],
  config: ["Config"],
  dvc: ["DVC"],
  dvclive: ["DVCLive"],
  fastai: ["fastai"],
  generic: ["CSV", "JSON"],
  guild: ["Guild AI"],
  keras: ["Keras"],
  "keras-tuner": ["KerasTuner"],
  lightning: ["Lightning"],
  "lm-eval": ["lm-evaluation-harness"],
  mlflow: ["MLflow"],
  neptune: ["Neptune"],
  optuna: ["Optuna"],
  ray: ["Ray Tune"],
  "research-loop": ["Research loop"],
  runsheet: ["Runsheet"],
  sacred: ["Sacred"],
  sb3: ["Stable-Baselines3"],
  sheets: ["CSV", "MLflow"],
  sklearn: ["scikit-learn"],
  swanlab: ["SwanLab"],
  tensorboard: ["TensorBoard"],
  trackio: ["Trackio"],
  transformers: ["Transformers"],
  ultralytics: ["Ultralytics", "YOLOv5"],
  wandb: ["W&B"],
};
/** Folders of files that are of no tool. */
const OF_NO_TOOL: ReadonlySet<string> = new Set(["generate", "no-runs", "statistics", "sweep", "ugly"]);
/** Folders that are handed over as one. */
const WHOLE = ["mlflow/mlruns", "sacred", "ray", "clearml/session", "comet/offline"];
/** Files that only say something beside others. */
const BESIDE =
  /^(?:ray\/params\.json|comet\/offline\/experiment\.json|sacred\/.*\/(?:config|info|metrics)\.json)$/;

/** Files of fixtures, by their paths. */
const FILES = readdirSync(ROOT, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name !== ".gitattributes")
  .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
  .sort();

function part(file: string, name: string): BundlePart {
  return { name, content: new Uint8Array(readFileSync(path.join(ROOT, file))).buffer };
}

function folderOf(file: string): string {
  return file.slice(0, file.indexOf("/"));
}

const ALONE = FILES.filter(
  (file) => SOURCES[folderOf(file)] && !BESIDE.test(file) && !file.startsWith("mlflow/mlruns/"),
).map((file) => [file, folderOf(file), [part(file, path.basename(file))]] as const);

const FOLDERS = WHOLE.map((folder) => {
  const files = FILES.filter((file) => file.startsWith(`${folder}/`));
  return [`${folder}/`, folder.split("/")[0] ?? "", files.map((file) => part(file, file))] as const;
});

test("every folder of fixtures is known to this test", () => {
  const folders = new Set(FILES.map(folderOf));
  const known = [...Object.keys(SOURCES), ...OF_NO_TOOL];
  expect([...folders].filter((folder) => !known.includes(folder))).toEqual([]);
  expect(known.filter((folder) => !folders.has(folder))).toEqual([]);
});

test.each([...ALONE, ...FOLDERS])(
  "%s is surely of its tool, and of one format",
  async (_, folder, bundle) => {
    const recognised = recognise(setAside(await readBundle(bundle, new EventLoopPace())));
    const [best] = recognised;
    const surest = recognised.filter(({ confidence }) => confidence === best?.confidence);
    expect(surest.map(({ importer }) => importer.id)).toEqual([best?.importer.id]);
    expect(SOURCES[folder]).toContain(best?.importer.source);
  },
);

test("every format has a name of its own, and every tool files among the fixtures", () => {
  const ids = IMPORTERS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const tools = new Set(Object.values(SOURCES).flat());
  expect(IMPORTERS.filter(({ source }) => !tools.has(source)).map(({ id }) => id)).toEqual([]);
});
