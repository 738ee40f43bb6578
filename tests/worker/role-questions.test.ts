import { importLog } from "./import-log";

/** Two configurations with two seeds each; size follows from the configuration, hours differ within it. */
const SWEEP = {
  name: "sweep.csv",
  content: `name,status,seed,lr,depth,val_accuracy,latency_ms,size_mb,gpu_hours
a0,finished,0,0.01,6,0.74,26.8,2.39,0.462
a1,finished,1,0.01,6,0.73,26.9,2.39,0.428
b0,finished,0,0.001,8,0.81,31.2,4.5,0.511
b1,finished,1,0.001,8,0.82,31.4,4.5,0.516
`,
};

test("numbers that may be results as well as settings are asked about, with the reason; an answer settles them", async () => {
  const { preview, planAgain } = await importLog(SWEEP);
  const asked = preview.columns.filter(({ asksRole }) => asksRole === true);
  expect(asked.map(({ header, target }) => [header, target.role])).toEqual([
    ["size_mb", "metric"],
    ["gpu_hours", "metric"],
  ]);
  expect(asked.map(({ unsure }) => unsure?.split(",")[0])).toEqual([
    "It stands behind the first metric",
    "It differs between runs that are otherwise of one configuration. If it was measured",
  ]);
  const [size] = asked;
  const again = await planAgain({
    columns: [{ column: size?.column ?? -1, target: { role: "parameter", name: "size_mb" }, type: "number" }],
  });
  expect(again.columns.filter(({ asksRole }) => asksRole === true).map(({ header }) => header)).toEqual([
    "gpu_hours",
  ]);
  expect(again.newParameters.map(({ name }) => name)).toContain("size_mb");
});

test("what the workbook knows is not asked about again", async () => {
  const { workbook } = await importLog(SWEEP);
  const { preview } = await importLog(SWEEP, "best step", {}, workbook);
  expect(preview.columns.filter(({ asksRole }) => asksRole === true)).toEqual([]);
});
