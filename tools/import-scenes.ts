// Pictures of imports: the log of a group as a workbook, a YOLO log beside its settings, a zipped folder of MLflow, and a
// table of which only a person knows whether it is one run.

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { zipSync, type Zippable } from "fflate";
import { clickAt } from "../tests/e2e/by-hand";
import { goTo } from "../tests/e2e/open-workbench";
import type { Scene } from "./scene";

/** A file as it is handed to a page. */
interface HandedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Tall enough for most of a preview. */
const TALL = { width: 1200, height: 1800 };
const FIXTURES = path.join(__dirname, "..", "tests", "fixtures");

/** Some of what Ultralytics writes beside its log. */
const ARGS = `task: detect
mode: train
model: yolov8n.pt
data: coco8.yaml
epochs: 5
batch: 16
imgsz: 640
seed: 0
lr0: 0.01
optimizer: auto
`;

/** The scenes, by name. */
export const IMPORT_SCENES = {
  handKeptWorkbook: async (scene: Scene): Promise<void> => {
    await hand(scene, [fixture("sheets/exp-log.xlsx")]);
    await scene.take("hand-kept-1-tables");
    await answered(scene);
    await scene.take("hand-kept-2-preview");
    await imported(scene, "hand-kept-3-report");
  },
  yoloWithSettings: async (scene: Scene): Promise<void> => {
    await hand(scene, [
      fixture("ultralytics/results.csv"),
      {
        name: "args.yaml",
        mimeType: "text/yaml",
        buffer: Buffer.from(ARGS),
      },
    ]);
    await scene.take("yolo-1-parts");
    await imported(scene, "yolo-2-report");
  },
  zippedMlruns: async (scene: Scene): Promise<void> => {
    await hand(scene, [
      {
        name: "mlruns.zip",
        mimeType: "application/zip",
        buffer: Buffer.from(zipSync(folder("mlflow/mlruns"))),
      },
    ]);
    await scene.take("mlruns-1-preview");
    await imported(scene, "mlruns-2-report");
  },
  oneRunOrMany: async (scene: Scene): Promise<void> => {
    const rows = Array.from(
      { length: 40 },
      (_, at) => `${String(at + 1)},${(1 / (at + 2)).toFixed(4)},${(1 - 1 / (at + 3)).toFixed(4)}`,
    );
    const content = ["iteration,train_loss,val_accuracy", ...rows, ""].join("\n");
    await hand(scene, [{ name: "log.csv", mimeType: "text/csv", buffer: Buffer.from(content) }]);
    await scene.take("one-run-or-40");
  },
};

/** Hands files to the Import view of a fresh workbook, and waits for the preview. */
async function hand({ pane, page }: Scene, files: HandedFile[]): Promise<void> {
  await page.setViewportSize(TALL);
  await clickAt(page, pane.getByRole("button", { name: "Set up tracking" }));
  await pane.getByRole("button", { name: "Import runs" }).waitFor();
  await goTo(pane, "Import");
  await pane.getByLabel("Files of runs").setInputFiles(files);
  await pane.getByRole("button", { name: "Cancel" }).waitFor();
  await pane.getByText("because").first().waitFor();
}

/** Agrees with every table that is taken. */
async function answered({ pane, page }: Scene): Promise<void> {
  const confirm = pane.getByRole("button", { name: /^(That is right|Confirm|Yes)/ });
  while ((await confirm.count()) > 0) {
    await clickAt(page, confirm.first());
    await page.waitForTimeout(300);
  }
}

async function imported({ pane, page, take }: Scene, name: string): Promise<void> {
  await clickAt(page, pane.getByRole("button", { name: /^Import \d/ }));
  await pane.getByRole("button", { name: "Import more" }).waitFor();
  await take(name);
}

function fixture(name: string): HandedFile {
  return {
    name: path.basename(name),
    mimeType: "application/octet-stream",
    buffer: readFileSync(path.join(FIXTURES, name)),
  };
}

/** The files of a folder, by their paths in it. */
function folder(name: string): Zippable {
  const root = path.join(FIXTURES, name);
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return [path.join("mlruns", path.relative(root, file)), readFileSync(file)];
    }),
  );
}
