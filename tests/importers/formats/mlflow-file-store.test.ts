import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { zipSync } from "fflate";
import type { BundlePart } from "../../../src/importers/bundle";
import type { RawRuns } from "../../../src/importers/importer";
import { mlflowFileStore } from "../../../src/importers/formats/mlflow-file-store";
import { readBundle } from "../../../src/importers/reading/read-bundle";
import { recogniseBundle } from "../../../src/importers/recognise-bundle";
import { EventLoopPace } from "../../../src/worker/pace";
import { engineWith, fixture } from "../../worker/engine-with";
import { takenFor } from "./taken-for";

const ROOT = path.join(__dirname, "../../fixtures/mlflow/mlruns");
const CATS = "447525511738078264";
const CHILD = `${CATS}/36f675cc81e74ef5a8e25d940ed90475`;

/** The files of the fixture, or of a folder in it, under the name of the folder that was handed over. */
function stored(folder = ""): BundlePart[] {
  const root = path.join(ROOT, folder);
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const name = path.relative(path.dirname(root), file).split(path.sep).join("/");
      return { name, content: new Uint8Array(readFileSync(file)).buffer };
    });
}

/** Files by their names and texts. */
function files(texts: Readonly<Record<string, string>>): BundlePart[] {
  return Object.entries(texts).map(([name, text]) => ({
    name,
    content: new Uint8Array(Buffer.from(text)).buffer,
  }));
}

/** A small store: an experiment with one run, and what is said otherwise. */
function store(texts: Readonly<Record<string, string | undefined>>): BundlePart[] {
  const all: Record<string, string | undefined> = {
    "mlruns/1/meta.yaml": experimentMeta(),
    "mlruns/1/aa/meta.yaml": runMeta("aa"),
    ...texts,
  };
  return files(
    Object.fromEntries(
      Object.entries(all).flatMap(([name, text]) => (text === undefined ? [] : [[name, text] as const])),
    ),
  );
}

function experimentMeta(more = ""): string {
  return `artifact_location: mlflow-artifacts:/1\nexperiment_id: '1'\nlifecycle_stage: active\nname: cats\n${more}`;
}

function runMeta(
  id: string,
  more = "status: 3\nstart_time: 1769911200000\nend_time: 1769911260000\n",
): string {
  return `artifact_uri: mlflow-artifacts:/1/${id}\nexperiment_id: '1'\nrun_id: ${id}\nrun_name: ${id}\n${more}`;
}

async function read(bundle: readonly BundlePart[]): Promise<RawRuns> {
  const parts = await readBundle(bundle, new EventLoopPace());
  const { importer } = recogniseBundle(parts);
  expect(importer.id).toBe("mlflow-file-store");
  return importer.read(parts);
}

function valuesOf(raw: RawRuns, header: string): unknown {
  const values = raw.columns.find((column) => column.header === header)?.values;
  return values && Array.from(values);
}

describe("what MLflow itself wrote", () => {
  test("fields, tags, parameters and metrics of four runs, in the order in which they began", async () => {
    const raw = await read(stored());
    expect(takenFor(raw)).toEqual([
      ["run_id", "field sourceId"],
      ["run_name", "field name"],
      ["experiment", "field experiment"],
      ["user_id", "field author"],
      ["status", "field status"],
      ["start_time", "field started"],
      ["end_time - start_time", "field duration"],
      ["inputs", "field dataset"],
      ["mlflow.runName", "ignored"],
      ["mlflow.source.git.commit", "field codeVersion"],
      ["mlflow.source.name", "ignored"],
      ["mlflow.source.type", "ignored"],
      ["mlflow.user", "ignored"],
      ["mlflow.note.content", "field notes"],
      ["mlflow.parentRunId", "ignored"],
      ["team", "ignored"],
      ["script + parent + team", "field tags"],
      ["search", "parameter search"],
      ["lr", "parameter lr"],
      ["model.depth", "parameter model.depth"],
      ["optim/name", "parameter optim/name"],
      ["seed", "field seed"],
      ["train/loss", "metric train/loss"],
      ["val.acc", "metric val.acc"],
      ["bleu", "metric bleu"],
    ]);
    expect(valuesOf(raw, "run_name")).toEqual(["sweep", "lr-0.1", "lr-10", "still going"]);
    expect(valuesOf(raw, "experiment")).toEqual(["cats-vs-dogs", "cats-vs-dogs", "cats-vs-dogs", "captions"]);
    expect(valuesOf(raw, "status")).toEqual([3, 3, 4, 1]);
    expect(valuesOf(raw, "end_time - start_time")).toEqual([600, 240, 60, undefined]);
    expect(valuesOf(raw, "mlflow.note.content")).toEqual([
      undefined,
      "Best so far.\nTry more depth.",
      undefined,
      undefined,
    ]);
    expect(valuesOf(raw, "train/loss")).toEqual([undefined, 0.25, "NaN", undefined]);
    expect(raw.remarks).toEqual([]);
    expect(raw.place(0)).toBe(`mlruns/${CATS}/9531985d5d9d49f89818e811892f902b`);
  });

  test("a metric that was logged several times is a curve, and an input a dataset", async () => {
    const raw = await read(stored());
    expect(raw.series?.map(({ run, steps, values }) => [run, steps, values])).toEqual([
      [1, [0, 1, 2, 3, 4], [0.5, 0.6, 0.7, 0.8, 0.9]],
      [3, [1, 2], [21.5, 22.5]],
    ]);
    expect(valuesOf(raw, "inputs")).toEqual([undefined, "pets", undefined, undefined]);
    expect(raw.datasets).toEqual([
      {
        Name: "pets",
        Version: "9f1c2b3a",
        Digest: "9f1c2b3a",
        Rows: 1000,
        Location: "https://example.com/pets.csv",
      },
    ]);
  });

  test.each([
    ["an experiment", CATS, 3, "cats-vs-dogs", []],
    [
      "a run",
      CHILD,
      1,
      CATS,
      [
        `The names of experiments stand in files that are not here; their ids are used: ${CATS}.`,
        "1 run was given 1 dataset that nothing here describes: MLflow keeps what it is in the folder called datasets, beside the runs. Hand over the folder of the whole experiment to get it too.",
      ],
    ],
  ])("the folder of %s alone", async (_, folder, count, experiment, remarks) => {
    const raw = await read(stored(folder));
    expect(raw.count).toBe(count);
    expect(valuesOf(raw, "experiment")).toEqual(Array(count).fill(experiment));
    expect(raw.remarks).toEqual(remarks);
  });

  test("a zip archive of the folder is the same runs", async () => {
    const packed = Object.fromEntries(
      stored().map(({ name, content }) => [name, new Uint8Array(content as ArrayBuffer)]),
    );
    const zip = { name: "runs.zip", content: new Uint8Array(zipSync(packed)).buffer };
    const [folder, archive] = [await read(stored()), await read([zip])];
    expect(archive.columns).toEqual(folder.columns);
    expect(archive.place(0)).toBe(`runs/${folder.place(0)}`);
  });

  test("every file is used, but for those that say nothing of a run", async () => {
    const parts = await readBundle(stored(), new EventLoopPace());
    const { roles } = recogniseBundle(parts);
    expect(parts.filter((_, at) => roles[at] === undefined).map(({ name }) => name)).toEqual([]);
    expect(new Set(roles)).toEqual(
      new Set(["runs", "experiments", "parameters", "curves", "about the run", "datasets"]),
    );
  });
});

test("what MLflow keeps of models alone is no store of runs", async () => {
  const bundle = files({
    "m-1/meta.yaml": "model_id: m-1\nexperiment_id: '1'\nartifact_location: x\nname: net\n",
    "net/version-1/meta.yaml": "name: net\nversion: 1\nrun_id: aa\n",
  });
  expect(mlflowFileStore.recognise(await readBundle(bundle, new EventLoopPace()))).toBeUndefined();
});

test("a run that was read from the REST API is the same one in the folder", async () => {
  const answer = JSON.stringify({ runs: [{ info: { run_id: "aa", status: "FINISHED" }, data: {} }] });
  const rest = await engineWith({ name: "runs.json", content: answer });
  await rest.plan([]);
  const headers = ["Run ID", "Name", "Status", "Source", "Source ID"];
  const known = await rest.additions(0, Infinity, headers);
  const held = await engineWith(store({}), { headers, rows: known?.rows ?? [] });
  expect((await held.plan([])).counts).toMatchObject({ add: 0, update: 1 });
});

test.each([
  ["1", "Running"],
  ["2", "Planned"],
  ["3", "Completed"],
  ["4", "Failed"],
  ["5", "Stopped"],
  ["FINISHED", "Completed"],
  ["KILLED", "Stopped"],
])("a run of status %s is %s", async (status, expected) => {
  const held = await engineWith(store({ "mlruns/1/aa/meta.yaml": runMeta("aa", `status: ${status}\n`) }));
  await held.plan([]);
  expect((await held.additions(0, Infinity, ["Name", "Status"]))?.rows).toEqual([["aa", expected]]);
});

describe("what is left out, and said", () => {
  test.each([
    ["a deleted run", { "mlruns/1/bb/meta.yaml": runMeta("bb", "lifecycle_stage: deleted\n") }],
    [
      "a run of a deleted experiment",
      {
        "mlruns/2/meta.yaml": experimentMeta().replace("active", "deleted"),
        "mlruns/2/bb/meta.yaml": runMeta("bb"),
      },
    ],
    [
      "a run in the trash",
      { "mlruns/.trash/2/meta.yaml": experimentMeta(), "mlruns/.trash/2/bb/meta.yaml": runMeta("bb") },
    ],
  ])("%s", async (_, texts) => {
    const raw = await read(store(texts));
    expect(valuesOf(raw, "run_id")).toEqual(["aa"]);
    expect(raw.remarks).toEqual(["1 run that was deleted in MLflow is left out."]);
  });

  test("a folder with deleted runs alone says so", async () => {
    const bundle = store({ "mlruns/1/aa/meta.yaml": runMeta("aa", "lifecycle_stage: deleted\n") });
    await expect(read(bundle)).rejects.toMatchObject({
      code: "file-empty",
      message: "All runs in this folder were deleted in MLflow.",
    });
  });

  test("models, traces, the registry, artifacts and files of nobody are passed over in silence", async () => {
    const raw = await read(
      store({
        "mlruns/1/models/m-1/meta.yaml": `model_id: m-1\nexperiment_id: '1'\nartifact_location: x\nname: net\n`,
        "mlruns/1/models/m-1/metrics/acc": "1 0.5 0\n",
        "mlruns/1/traces/tr-1/trace_info.yaml": "request_id: tr-1\n",
        "mlruns/1/traces/tr-1/tags/a": "b",
        "mlruns/1/tags/mlflow.note.content": "An experiment.",
        "mlruns/1/tags/params/why": "A tag may be called so.",
        "mlruns/models/net/version-1/meta.yaml": "name: net\nversion: 1\nrun_id: aa\n",
        "mlruns/1/aa/artifacts/copy/bb/meta.yaml": runMeta("bb"),
        "mlruns/1/aa/artifacts/runs.csv": "run_id,metrics.acc\nab,0.5\n",
        "mlruns/1/aa/outputs/m-1/meta.yaml": "source_type: RUN_OUTPUT\nsource_id: m-1\n",
        "mlruns/1/aa/notes": "mine",
        "mlruns/1/aa/params/lr": "0.1",
      }),
    );
    expect(valuesOf(raw, "run_id")).toEqual(["aa"]);
    expect(takenFor(raw).filter(([, target]) => /^(?:parameter|metric)/.test(target))).toEqual([
      ["lr", "parameter lr"],
    ]);
    expect(raw.remarks).toEqual([]);
    expect(raw.unreadable).toEqual([]);
  });
});

describe("datasets that runs were given and that are not here", () => {
  const input = (id: string): string => `source_id: ${id}\nsource_type: DATASET\n`;
  const twoRuns = {
    "mlruns/1/aa/inputs/i/meta.yaml": input("d-1"),
    "mlruns/1/bb/meta.yaml": runMeta("bb"),
    "mlruns/1/bb/inputs/i/meta.yaml": input("d-1"),
    "mlruns/1/bb/inputs/j/meta.yaml": input("d-2"),
  };

  test("are counted once each", async () => {
    const raw = await read(store(twoRuns));
    expect(raw.remarks).toEqual([
      "2 runs were given 2 datasets that nothing here describes: MLflow keeps what they are in the folder called datasets, beside the runs. Hand over the folder of the whole experiment to get them too.",
    ]);
    expect(raw.datasets).toBeUndefined();
  });

  test("those that are here come along", async () => {
    const raw = await read(store({ ...twoRuns, "mlruns/1/datasets/d-1/meta.yaml": "name: pets\n" }));
    expect(raw.datasets).toMatchObject([{ Name: "pets" }, { Name: "pets" }]);
    expect(raw.remarks).toEqual([expect.stringMatching(/^1 run was given 1 dataset that nothing here/)]);
  });

  test("those of a deleted run are not missed", async () => {
    const raw = await read(
      store({
        "mlruns/1/bb/meta.yaml": runMeta("bb", "lifecycle_stage: deleted\n"),
        "mlruns/1/bb/inputs/i/meta.yaml": input("d-1"),
      }),
    );
    expect(raw.remarks).toEqual(["1 run that was deleted in MLflow is left out."]);
  });
});

describe("what is broken costs only itself", () => {
  const MESSAGE = "Its meta.yaml is missing, or is not that of a run of MLflow.";

  test.each([
    ["no meta.yaml", { "mlruns/1/bb/params/lr": "1" }],
    ["a meta.yaml that is no YAML", { "mlruns/1/bb/meta.yaml": "artifact_uri: [\nrun_id: bb\n" }],
    ["an empty meta.yaml", { "mlruns/1/bb/meta.yaml": "", "mlruns/1/bb/metrics/acc": "1 0.5 0" }],
    ["a meta.yaml of something else", { "mlruns/1/bb/meta.yaml": "a: 1\n" }],
  ])("a run with %s is rejected", async (_, texts) => {
    const raw = await read(store(texts));
    expect(raw.count).toBe(2);
    expect(valuesOf(raw, "run_id")).toEqual(["aa", undefined]);
    expect(raw.unreadable).toEqual([{ row: 1, message: MESSAGE }]);
    expect(raw.place(1)).toBe("mlruns/1/bb");
  });

  test("a run folder alone whose meta.yaml is broken is rejected too", async () => {
    const raw = await read(files({ "bb/meta.yaml": "artifact_uri: [\nrun_id: bb\n", "bb/params/lr": "1" }));
    expect(raw.unreadable).toEqual([{ row: 0, message: MESSAGE }]);
  });

  test("an experiment without its meta.yaml is called by its id", async () => {
    const raw = await read(store({ "mlruns/1/meta.yaml": undefined }));
    expect(valuesOf(raw, "experiment")).toEqual(["1"]);
    expect(raw.remarks).toEqual([
      "The names of experiments stand in files that are not here; their ids are used: 1.",
    ]);
  });

  test("lines of a metric without a value are named with their file", async () => {
    const raw = await read(store({ "mlruns/1/aa/metrics/val.acc": "1 0.5 0\n2 abc 1\n\n3 0.7 2\nx" }));
    expect(raw.series).toMatchObject([{ steps: [0, 2], values: [0.5, 0.7] }]);
    expect(raw.remarks).toEqual([
      "No value can be read from line 2 of mlruns/1/aa/metrics/val.acc and line 5 of mlruns/1/aa/metrics/val.acc; the other lines count.",
    ]);
  });

  test("of many such lines the first are named", async () => {
    const raw = await read(store({ "mlruns/1/aa/metrics/acc": "x\n".repeat(500) }));
    expect(raw.remarks[0]).toMatch(
      /line 20 of mlruns\/1\/aa\/metrics\/acc and 480 more; the other lines count\.$/,
    );
  });

  test("a file that is no text is named", async () => {
    const bytes = new Uint8Array([0x89, 0, 0, 0, 1, 0, 2, 0, 0xff, 0xfe, 0]).buffer;
    const raw = await read([...store({}), { name: "mlruns/1/aa/params/lr", content: bytes }]);
    expect(raw.remarks).toEqual(["mlruns/1/aa/params/lr cannot be read as text and was left out."]);
  });

  test("names as programs hate them are names", async () => {
    const raw = await read(
      store({
        "mlruns/1/aa/params/__proto__": "1",
        "mlruns/1/aa/params/constructor": "2",
        "mlruns/1/aa/params/a.csv": "lr,acc\n1,2\n",
        "mlruns/1/aa/params/b.json": '{"a": 1}',
        "mlruns/1/aa/params/c.yaml": "a: [",
        "mlruns/1/aa/params/empty": "",
      }),
    );
    expect(valuesOf(raw, "__proto__")).toEqual(["1"]);
    expect(valuesOf(raw, "constructor")).toEqual(["2"]);
    expect(valuesOf(raw, "a.csv")).toEqual(["lr,acc\n1,2\n"]);
    expect(valuesOf(raw, "b.json")).toEqual(['{"a": 1}']);
    expect(valuesOf(raw, "c.yaml")).toEqual(["a: ["]);
    expect(raw.remarks).toEqual([]);
  });
});

test("a long metric with a dot in its name is read in full", async () => {
  const lines = Array.from({ length: 60_000 }, (_, step) => `1769911200000 0.5 ${String(step)}\n`).join("");
  const raw = await read(store({ "mlruns/1/aa/metrics/val.acc": lines }));
  expect(raw.series?.map(({ steps }) => steps.length)).toEqual([60_000]);
  expect(raw.remarks).toEqual([]);
});

test("values without steps are counted, and that is said", async () => {
  const raw = await read(store({ "mlruns/1/aa/metrics/acc": "3 0.7 0\n1 0.5 0\n2 0.6 0\n" }));
  expect(raw.series).toMatchObject([{ steps: [0, 1, 2], values: [0.5, 0.6, 0.7] }]);
  expect(raw.remarks).toEqual([
    "acc had no steps in MLflow: the values were counted from 0 in the order of their times.",
  ]);
});

test("what MLflow wrote before it had tags is taken from meta.yaml, and what it had not from tags", async () => {
  const raw = await read(
    store({
      "mlruns/1/aa/meta.yaml": runMeta(
        "aa",
        "source_version: 9fceb02\nsource_name: train.py\nuser_id: ''\n",
      ).replace("run_name: aa\n", "run_name: ''\n"),
      "mlruns/1/aa/tags/mlflow.runName": "named",
      "mlruns/1/aa/tags/mlflow.user": "ada",
    }),
  );
  expect(valuesOf(raw, "run_name")).toEqual(["named"]);
  expect(valuesOf(raw, "user_id")).toEqual(["ada"]);
  expect(takenFor(raw)).toContainEqual(["mlflow.source.git.commit", "field codeVersion"]);
  expect(valuesOf(raw, "script")).toEqual(["script=train.py"]);
});

test.each(["mlflow/runs-get.json", "mlflow/search-runs.csv", "config/args.yaml", "dvclive/metrics.json"])(
  "%s is no store",
  async (name) => {
    expect(mlflowFileStore.recognise(await readBundle(fixture(name), new EventLoopPace()))).toBeUndefined();
  },
);
