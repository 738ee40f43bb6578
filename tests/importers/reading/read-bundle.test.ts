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
