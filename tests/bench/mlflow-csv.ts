import { randomFrom } from "./random-from";

const HEADER = [
  "run_id",
  "experiment_id",
  "status",
  "artifact_uri",
  "start_time",
  "end_time",
  ...[
    "train_loss",
    "train_accuracy",
    "val_loss",
    "val_accuracy",
    "test_accuracy",
    "f1",
    "auc",
    "epoch_seconds",
  ].map((metric) => `metrics.${metric}`),
  ...[
    "learning_rate",
    "batch_size",
    "hidden_layers",
    "units",
    "dropout",
    "optimizer",
    "weight_decay",
    "epochs",
    "augment",
    "scheduler",
    "warmup_steps",
    "seed",
  ].map((parameter) => `params.${parameter}`),
  ...["mlflow.runName", "mlflow.user", "mlflow.source.git.commit", "mlflow.source.name"].map(
    (tag) => `tags.${tag}`,
  ),
];

/** The text of `mlflow.search_runs().to_csv(index=False)` for this many made-up runs of 30 columns. */
export function mlflowCsv(runs: number): string {
  const random = randomFrom(42);
  const pick = (...choices: readonly string[]): string =>
    choices[Math.floor(random() * choices.length)] as string;
  const hex = (length: number): string =>
    Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join("");
  const lines = [HEADER.join(",")];
  for (let run = 0; run < runs; run++) {
    const id = hex(32);
    const started = Date.UTC(2026, 0, 1) + run * 61_000;
    const accuracy = 0.6 + random() * 0.39;
    const time = (ms: number): string =>
      new Date(ms).toISOString().replace("T", " ").replace("Z", "000+00:00");
    lines.push(
      [
        id,
        "1",
        pick("FINISHED", "FINISHED", "FINISHED", "FINISHED", "FINISHED", "FINISHED", "FAILED"),
        `"mlflow-artifacts:/1/${id}/artifacts"`,
        time(started),
        time(started + 60_000 + Math.floor(random() * 1e6)),
        1.2 - accuracy + random() * 0.1,
        accuracy + random() * 0.01,
        1.25 - accuracy + random() * 0.1,
        accuracy,
        accuracy - random() * 0.02,
        accuracy - random() * 0.05,
        Math.min(0.999, accuracy + 0.03),
        10 + random() * 50,
        (10 ** (-4 + random() * 3)).toPrecision(6),
        pick("16", "32", "64", "128"),
        pick("1", "2", "3"),
        pick("64", "128", "256", "512"),
        (random() * 0.5).toFixed(2),
        pick("adam", "sgd", "adamw"),
        pick("0.0", "0.0001", "0.001"),
        pick("10", "20", "50"),
        pick("True", "False"),
        pick("none", "cosine", "step"),
        pick("0", "100", "500"),
        Math.floor(random() * 1e6),
        `"${pick("bold", "calm", "quick")}-${pick("fox", "owl", "lynx")}-${run}, try ${run % 5}"`,
        pick("ada", "grace", "alan"),
        hex(40),
        "train.py",
      ].join(","),
    );
  }
  return lines.join("\n") + "\n";
}
