import { inferUnit } from "../../../src/tracking/naming/infer-unit";

test.each([
  ["latency_ms", "ms"],
  ["latency (ms)", "ms"],
  ["train_seconds", "s"],
  ["time_s", "s"],
  ["epoch_time_min", "min"],
  ["gpu_hours", "h"],
  ["model_size_mb", "MB"],
  ["memory GiB", "GB"],
  ["sparsity_pct", "%"],
  ["accuracy (%)", "%"],
  ["energy_kWh", "kWh"],
  ["samples_per_second", undefined],
  ["loss_min", undefined],
  ["s", undefined],
  ["ms", undefined],
  ["sec", "s"],
  ["accuracy %", "%"],
  ["% of runs", undefined],
  ["loss", undefined],
])("the unit of %s is %s", (name, unit) => {
  expect(inferUnit(name)).toBe(unit);
});
