import { zipSync } from "fflate";
import { binaryKind, signedKind } from "../../../src/importers/reading/binary-kind";
import { UNKNOWN_BINARY } from "../../../src/importers/reading/binary-kinds";

const bytes = (hexadecimal: string, after = "") =>
  Uint8Array.from([
    ...(hexadecimal.match(/../g) ?? []).map((digits) => parseInt(digits, 16)),
    ...Array.from(after, (letter) => letter.charCodeAt(0)),
  ]);

test.each([
  ["d0cf11e0a1b11ae1", "an old Excel workbook (.xls)", "Open it in Excel"],
  ["50415231", "a Parquet file", "pandas"],
  ["4152524f5731", "a Feather (Arrow) file", "pandas"],
  ["894844460d0a1a0a", "an HDF5 file", "pandas"],
  ["934e554d5059", "a NumPy array", "pandas"],
  ["53514c69746520666f726d6174203300", "an SQLite database", "mlflow experiments csv"],
  ["1f8b", "a gzip archive", "Unpack it"],
  ["28b52ffd", "a Zstandard archive", "Unpack it"],
  ["425a68", "a bzip2 archive", "Unpack it"],
  ["377abcaf271c", "a 7-Zip archive", "Unpack it"],
  ["89504e470d0a1a0a", "a PNG image", "Export the runs"],
  ["ffd8ff", "a JPEG image", "Export the runs"],
  ["47494638", "a GIF image", "Export the runs"],
  ["255044462d", "a PDF document", "Export the runs"],
  ["504b0304", "a zip archive", "unpack it"],
  ["3a572642e1be00", "a run's log of W&B (.wandb)", "wandb-summary.json"],
  ["80049510", "a Python pickle", "to_csv"],
  [
    "1800000000000000a37f4b22091122334455dad9411a0d627261696e2e4576656e743a32",
    "a TensorBoard event file",
    "CSV or JSON",
  ],
])("what begins with %s is %s", (signature, name, advice) => {
  const kind = signedKind(bytes(signature, "whatever follows"), "runs");
  expect(kind?.name).toBe(name);
  expect(kind?.advice).toContain(advice);
  expect(signedKind(bytes(`00${signature}`), "runs")).toBeUndefined();
});

test("text is no binary file; what nobody knows has advice too", () => {
  expect(binaryKind(bytes("", "run,lr\n1,2\n"), "runs")).toBeUndefined();
  expect(binaryKind(bytes("", "said brain.Event:2 in a log\n"), "runs")).toBeUndefined();
  expect(binaryKind(bytes("1f"), "runs")).toBeUndefined();
  expect(UNKNOWN_BINARY).toEqual({
    name: "a binary file",
    advice: "Export the runs as CSV or JSON from the tool that wrote it and import that file.",
  });
});

test.each([
  ["80027d71", "old.pt", "a file of model weights"],
  ["80027d71", "study.pkl", "a Python pickle"],
  ["0aff00", "graph.pb", "a file of model weights"],
  ["894844460d0a1a0a", "weights.ckpt", "an HDF5 file"],
])("%s called %s is %s", (signature, name, kind) => {
  expect(binaryKind(bytes(signature), name)?.name).toBe(kind);
});

const NOTHING = new Uint8Array();

test.each([
  ["a file of model weights", { "best/data.pkl": NOTHING, "best/data/0": NOTHING, "best/version": NOTHING }],
  [
    "a file of model weights",
    { "config.json": NOTHING, "metadata.json": NOTHING, "model.weights.h5": NOTHING },
  ],
  ["a file of model weights", { data: NOTHING, "policy.pth": NOTHING, _stable_baselines3_version: NOTHING }],
  ["a NumPy array", { "timesteps.npy": NOTHING, "results.npy": NOTHING }],
  ["a zip archive", { "run/config.json": NOTHING, "run/data.pkl": NOTHING }],
  ["a zip archive", { "version_0/metrics.csv": NOTHING, "version_0/scores.npy": NOTHING }],
])("%s is known by what is packed in it: %j", (kind, files) => {
  expect(signedKind(zipSync(files), "any")?.name).toBe(kind);
});
