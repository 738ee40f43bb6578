import { countsInFingerprint } from "../../../src/tracking/identity/counts-in-fingerprint";

test.each([
  "learning_rate",
  "lr",
  "batch_size",
  "optimizer.name",
  "model_name_or_path",
  "profile",
  "n_seeds_planted",
  "dropout",
  "update_frequency",
  "num_trials",
  "rank",
  "lora.rank",
])("%s counts", (name) => {
  expect(countsInFingerprint(name)).toBe(true);
});

test.each([
  "seed",
  "random_seed",
  "random_state",
  "trainer.seed",
  "data_seed",
  "output_dir",
  "data_path",
  "checkpoint_file",
  "device",
  "local_rank",
  "num_workers",
  "run_name",
  "logging_steps",
  "wandb_project",
  "verbose",
  "number",
  "trial",
  "trial_number",
  "index",
  "start_time",
  "datetime_complete",
  "status",
])("%s does not", (name) => {
  expect(countsInFingerprint(name)).toBe(false);
});
