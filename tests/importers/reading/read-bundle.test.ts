import { zipSync } from "fflate";
import { readBundle } from "../../../src/importers/reading/read-bundle";
import { EventLoopPace } from "../../../src/worker/pace";

const TABLE = "step\tacc\n1\t0.5\n2\t0.6\n";

test.each([
  ["run/params/lr", "plain"],
  ["run/params/model.depth", "plain"],
  ["run/metrics/train/val.acc", "plain"],
  ["run/tags/mlflow.user", "plain"],
  ["run/notes", "plain"],
  ["run/plots/metrics/acc.tsv", "table"],
  ["run/metrics/acc.v2.csv", "table"],
  ["run/val.acc", "table"],
  ["params/lr", "plain"],
  ["lr", "table"],
  ["val.acc", "table"],
])("%s is read as %s, its text kept", async (name, kind) => {
  const content = new Uint8Array(Buffer.from(TABLE)).buffer;
  expect(await readBundle({ name, content }, new EventLoopPace())).toMatchObject([
    { name, kind, text: TABLE },
  ]);
});

test("a file without anything in it has a text", async () => {
  const content = new ArrayBuffer(0);
  const read = await readBundle({ name: "run/params/empty", content }, new EventLoopPace());
  expect(read).toMatchObject([{ kind: "plain", text: "" }]);
});

test.each([
  ["train/events.out.tfevents.1769911200.box.12.0", "a TensorBoard event file"],
  ["train/weights/best.pt", "a file of model weights"],
  ["run/mlflow.db", "an SQLite database"],
])("%s, whose bytes were not fetched, is called what it is and not empty", async (name, kind) => {
  const [part] = await readBundle({ name, content: "" }, new EventLoopPace());
  expect(part).toMatchObject({
    kind: "plain",
    text: undefined,
    binary: { name: kind },
    error: { code: "file-binary", message: `${name} is ${kind}, not a text file with runs.` },
  });
});

test("weights that PyTorch packed are one file, not an archive of files", async () => {
  const packed = zipSync({
    "best/data.pkl": new Uint8Array([0x80, 2]),
    "best/version": new Uint8Array([0x33]),
  });
  const content = new Uint8Array(packed).buffer;
  expect(await readBundle({ name: "best.pt", content }, new EventLoopPace())).toMatchObject([
    { name: "best.pt", kind: "plain", binary: { name: "a file of model weights" } },
  ]);
});
