import { importLog } from "./import-log";

/** The log of one run with so many steps, whose accuracy is best at one of them. */
function logOf(steps: number, best: number) {
  const rows = Array.from({ length: steps }, (_, step) =>
    [step, step === best ? 0.99 : 0.5 + (step % 7) / 100, 1 / (step + 1)].join(","),
  );
  return { name: "long.csv", content: `step,val_acc,train_loss\n${rows.join("\n")}\n` };
}

test("a long curve comes to History thinned, with the points that stand in Runs", async () => {
  const { preview, runs, history } = await importLog(logOf(5000, 3217));
  expect(preview.curves).toMatchObject({ points: 10_000, thinned: 2 });
  expect(runs).toMatchObject([{ val_acc: 0.99, train_loss: 1 / 3218, "best step": 3217 }]);
  const losses = history["run-0001 train_loss"]?.split(" ") ?? [];
  expect(losses.length).toBeLessThanOrEqual(1000);
  expect(losses.length).toBeGreaterThan(950);
  expect(losses).toEqual(
    expect.arrayContaining(["0:1", `3217:${String(1 / 3218)}`, `4999:${String(1 / 5000)}`]),
  );
  expect(history["run-0001 val_acc"]).toContain(" 3217:0.99 ");
});

test("a curve of a thousand points keeps them all", async () => {
  const { preview, history } = await importLog(logOf(1000, 5));
  expect(preview.curves?.thinned).toBe(0);
  expect(history["run-0001 val_acc"]?.split(" ")).toHaveLength(1000);
});

test("the preview has a few points of the first run's curves, that of the leading metric first, and which of them counts", async () => {
  const { preview } = await importLog(logOf(5000, 3217));
  const samples = preview.curves?.samples ?? [];
  expect(samples.map(({ metric }) => metric)).toEqual(["val_acc", "train_loss"]);
  for (const { steps, values, taken } of samples) {
    expect(steps.length).toBeLessThanOrEqual(70);
    expect(values).toHaveLength(steps.length);
    expect(steps[taken]).toBe(3217);
  }
});

test("a thinned curve keeps what stood when any metric with a goal was best, so that another one may lead later", async () => {
  const rows = Array.from({ length: 5000 }, (_, step) =>
    [step, step === 3217 ? 0.99 : 0.5 + (step % 7) / 100, step === 1234 ? 0.01 : 1 + (step % 11) / 100].join(
      ",",
    ),
  );
  const { runs, history } = await importLog({
    name: "long.csv",
    content: `step,val_acc,val_loss\n${rows.join("\n")}\n`,
  });
  expect(runs).toMatchObject([{ val_acc: 0.99, "best step": 3217 }]);
  expect(history["run-0001 val_loss"]).toContain(" 1234:0.01 ");
  expect(history["run-0001 val_acc"]).toContain(` 1234:${String(0.5 + (1234 % 7) / 100)} `);
});
