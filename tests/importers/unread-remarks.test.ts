import { zipSync } from "fflate";
import type { BundlePart } from "../../src/importers/bundle";
import { engineWith } from "../worker/engine-with";

/** The first record of an event file: its length, a sum, and a message with a time and the version of the format. */
const EVENTS = Uint8Array.from([
  ...[24, 0, 0, 0, 0, 0, 0, 0, 0xa3, 0x7f, 0x4b, 0x22],
  ...[0x09, 0, 0, 0, 0, 0, 0x5a, 0xda, 0x41, 0x1a, 13],
  ...Buffer.from("brain.Event:2"),
  ...[1, 2, 3, 4],
]);
const WANDB = Uint8Array.from([...Buffer.from(":W&B"), 0xe1, 0xbe, 0, 0, 1, 2]);
const SQLITE = Uint8Array.from([...Buffer.from("SQLite format 3"), 0, 16, 0]);
const PARQUET = Uint8Array.from([...Buffer.from("PAR1"), 0, 1, 2]);
const WEIGHTS = Uint8Array.from([0x80, 2, 0, 1]);
const HPARAMS = Buffer.from("lr: 0.1\nbatch_size: 32\n");

function files(contents: Readonly<Record<string, Uint8Array>>): BundlePart[] {
  return Object.entries(contents).map(([name, content]) => ({
    name,
    content: new Uint8Array(content).buffer,
  }));
}

const LIGHTNING = {
  "version_0/hparams.yaml": HPARAMS,
  "version_0/events.out.tfevents.1.box.12.0": EVENTS,
  "version_0/checkpoints/last.ckpt": WEIGHTS,
};

/** What the preview says of files that are not read, and what the parts are to it. */
async function previewed(bundle: readonly BundlePart[]) {
  const { remarks, parts } = await (await engineWith(bundle)).plan([]);
  return { unread: remarks.filter((one) => one.startsWith("Not read:")), parts };
}

test("beside settings, an event file is named with how to get at its curves; weights are merely not used", async () => {
  const { unread, parts } = await previewed(files(LIGHTNING));
  expect(unread).toEqual([
    expect.stringMatching(
      /^Not read: version_0\/events\.out\.tfevents\.1\.box\.12\.0, a TensorBoard event file\. Open its folder in TensorBoard and save the curves/,
    ),
  ]);
  expect(parts.map(({ role }) => role === undefined)).toEqual([false, true, true]);
});

test("the same within a zip archive", async () => {
  const content = new Uint8Array(zipSync(LIGHTNING)).buffer;
  const { unread } = await previewed([{ name: "logs.zip", content }]);
  expect(unread).toEqual([
    expect.stringMatching(/^Not read: logs\/version_0\/events\.out\.tfevents\.1\.box\.12\.0, a TensorBoard/),
  ]);
});

test("each kind has a sentence, and many files of a kind are counted", async () => {
  const many = Object.fromEntries(
    [1, 2, 3, 4, 5, 6, 7].map((at) => [`run/events.out.tfevents.${at}`, EVENTS]),
  );
  const { unread } = await previewed(
    files({
      "run/hparams.yaml": HPARAMS,
      ...many,
      "run/run-ab.wandb": WANDB,
      "run/mlflow.db": SQLITE,
      "run/scores.parquet": PARQUET,
      "run/inner.zip": zipSync({ "metrics.csv": HPARAMS }),
    }),
  );
  expect(unread.map((one) => one.split(". ")[0])).toEqual([
    "Not read: run/events.out.tfevents.1, run/events.out.tfevents.2, run/events.out.tfevents.3, run/events.out.tfevents.4, run/events.out.tfevents.5 and 2 more, TensorBoard event files",
    "Not read: run/run-ab.wandb, a run's log of W&B (.wandb)",
    "Not read: run/mlflow.db, an SQLite database",
    "Not read: run/scores.parquet, a Parquet file",
  ]);
});

test.each([
  ["events.out.tfevents.1.box", EVENTS, "a TensorBoard event file"],
  ["run-ab.wandb", WANDB, "a run's log of W&B (.wandb)"],
  ["mlflow.db", SQLITE, "an SQLite database"],
  ["best.pt", WEIGHTS, "a file of model weights"],
  ["study.pkl", WEIGHTS, "a Python pickle"],
])("%s alone is refused as what it is", async (name, content, kind) => {
  await expect(engineWith(files({ [name]: content }))).rejects.toMatchObject({
    code: "file-binary",
    message: `${name} is ${kind}, not a text file with runs.`,
  });
});

test("a folder in which nothing can be read is refused by what may hold runs, not by what comes first in it", async () => {
  const folder = files({
    "run/about.html": Buffer.from("<p>A page.</p>"),
    "run/best.pt": WEIGHTS,
    "run/events.out.tfevents.1": EVENTS,
  });
  await expect(engineWith(folder)).rejects.toMatchObject({
    code: "file-binary",
    message: "run/events.out.tfevents.1 is a TensorBoard event file, not a text file with runs.",
  });
});
