import { readFixture, readPasted } from "./read-fixture";

const EXPORT = "wandb/wandb_export_2026-02-01T12_00_00.000+01_00.csv";

test("a full runs table: config and summary are split where the order starts again", async () => {
  const { id, confidence, targets, unsure } = await readFixture(EXPORT);
  expect({ id, confidence, unsure }).toEqual({ id: "wandb-runs-csv", confidence: 0.95, unsure: [] });
  expect(targets).toEqual({
    "field name": "Name",
    "field status": "State",
    "field notes": "Notes",
    "field author": "User",
    "field tags": "Tags",
    "field started": "Created",
    "field duration": "Runtime",
    "field experiment": "Sweep",
    "field sourceId": "Name + Created",
    "parameter batch_size": "batch_size",
    "parameter class weights:": "class weights:",
    "parameter env.scale..*_ankle_pitch_joint": "env.scale..*_ankle_pitch_joint",
    "parameter fold": "fold",
    "parameter layers": "layers",
    "parameter lr": "lr",
    "parameter use_bn": "use_bn",
    "metric Episode_Reward/track_lin_vel": "Episode_Reward/track_lin_vel",
    "metric epoch": "epoch",
    "metric val/acc": "val/acc",
    "metric val/loss": "val/loss",
  });
});

test("a dash means no notes; name and time of creation together name a run", async () => {
  const { values } = await readFixture(EXPORT);
  expect(values("field notes")).toEqual(["", 'loss exploded, see "notes"', "", ""]);
  expect(new Set(values("field sourceId")).size).toBe(4);
});

test("a few visible columns are recognised by made-up run names, and guessed", async () => {
  const { id, targets, unsure } = await readFixture("wandb/partial.csv");
  expect(id).toBe("wandb-runs-csv");
  expect(targets).toEqual({ "field name": "Name", "parameter lr": "lr", "metric val_acc": "val_acc" });
  expect(unsure).toEqual(["parameter lr", "metric val_acc"]);
});

test("the ID column, when it was shown, is the run's id", async () => {
  const { targets } = await readPasted(
    '"Name","ID","State","Created","lr"\n"a-b-1","x9y8","finished","2026-02-01T00:00:00Z","1"\n',
  );
  expect(targets["field sourceId"]).toBe("ID");
});

test("a table whose first column is Name is not W&B's for that alone", async () => {
  expect((await readPasted("Name,lr,acc\nfirst try,0.1,0.9\n")).id).toBe("generic-csv");
});
