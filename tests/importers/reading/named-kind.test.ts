import { namedKind } from "../../../src/importers/reading/named-kind";

test.each([
  ["run/events.out.tfevents.1769911200.box.12.0", "a TensorBoard event file"],
  ["events.out.tfevents.1769911200.box.profile-empty", "a TensorBoard event file"],
  ["run-ab.wandb", "a run's log of W&B (.wandb)"],
  ["runs.parquet", "a Parquet file"],
  ["runs.feather", "a Feather (Arrow) file"],
  ["mlflow.db", "an SQLite database"],
  ["optuna.sqlite3", "an SQLite database"],
  ["weights/best.pt", "a file of model weights"],
  ["LAST.CKPT", "a file of model weights"],
  ["pytorch_model.bin", "a file of model weights"],
  ["noise.bin", "a binary file"],
  ["model.keras", "a file of model weights"],
  ["weights.h5", "an HDF5 file"],
  ["arrays.npz", "a NumPy array"],
  ["study.pkl", "a Python pickle"],
  ["runs.tar.gz", "a tar archive"],
  ["metrics.csv.gz", "a gzip archive"],
  ["confusion.png", "an image, a film or a sound"],
  ["ext.so", "a program"],
])("%s is called like %s", (name, kind) => {
  expect(namedKind(name)?.name).toBe(kind);
});

test.each(["runs.csv", "args.yaml", "tfevents.py", "db", "runs.db/args.yaml", "mytfevents", "a.pt.json"])(
  "%s is called like a text",
  (name) => {
    expect(namedKind(name)).toBeUndefined();
  },
);
