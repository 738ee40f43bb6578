import { containing } from "../support/containing";
import { importLog } from "./import-log";

const csv = (content: string, name = "pasted text") => ({ name, content });

const LOG =
  "epoch,train_loss,val_acc,lr,optimizer\n1,1,0.5,0.1,adam\n2,0.5,0.7,0.01,adam\n3,0.4,0.6,0.01,adam\n";
const FOLDS = "fold,epoch,loss,dropout\n0,1,1,0.5\n0,2,0.5,0.5\n1,1,1.5,0.4\n1,2,0.75,0.4\n";

test("a table whose epochs count up is taken for one run with its curves, and asks", async () => {
  const { preview, runs, history } = await importLog(csv(LOG));
  expect(preview.readings).toEqual({
    taken: "log",
    recommended: "log",
    why: "epoch counts up from row to row, and no column names a run or holds settings that differ.",
    isOpen: true,
    options: [
      { id: "rows", sentence: "3 runs, one for each row, without curves.", runs: 3, curves: 0 },
      { id: "log", sentence: "1 run, with its 3 curves by epoch.", runs: 1, curves: 3 },
    ],
  });
  expect(runs).toEqual([
    { Status: "Completed", optimizer: "adam", train_loss: 0.5, val_acc: 0.7, lr: 0.01, "best epoch": 2 },
  ]);
  expect(history).toEqual({
    "run-0001 train_loss": "1:1 2:0.5 3:0.4",
    "run-0001 val_acc": "1:0.5 2:0.7 3:0.6",
    "run-0001 lr": "1:0.1 2:0.01 3:0.01",
  });
});

test("a person may say that each row is a run, and take it back", async () => {
  const { preview, runs, history } = await importLog(csv(LOG), "best step", { reading: "rows" });
  expect(preview.readings).toMatchObject({ taken: "rows", recommended: "log", isOpen: false });
  expect(preview.counts.add).toBe(3);
  expect(runs[1]).toMatchObject({ epoch: 2, val_acc: 0.7, optimizer: "adam" });
  expect(history).toEqual({});
  const back = await importLog(csv(LOG), "best step", { reading: "log" });
  expect(back.preview.readings).toMatchObject({ taken: "log", isOpen: false });
});

test("one engine reads the same source in one way after the other", async () => {
  const first = await importLog(csv(LOG));
  const rows = await first.planAgain({ reading: "rows" });
  expect([rows.counts.add, rows.columns.length, rows.readings?.taken]).toEqual([3, 5, "rows"]);
  const log = await first.planAgain({});
  expect([log.counts.add, log.readings?.taken]).toEqual([1, "log"]);
  const unknown = await first.planAgain({ reading: "by moon" });
  expect(unknown.readings).toMatchObject({ taken: "log", isOpen: true });
});

test("folds are runs of their own, with the settings that each of them had", async () => {
  const { preview, runs, history } = await importLog(csv(FOLDS, "resnet.csv"));
  expect(preview.readings).toMatchObject({
    taken: "by fold",
    why: "epoch counts up anew for each fold.",
    options: [
      { id: "rows", runs: 4 },
      { id: "log", sentence: "1 run, with its 3 curves by epoch." },
      { id: "by fold", sentence: "2 runs, one for each fold, with their 2 curves by epoch." },
    ],
  });
  expect(runs).toEqual([
    { Name: "resnet fold 0", Status: "Completed", fold: 0, dropout: 0.5, loss: 0.5, "best epoch": 2 },
    { Name: "resnet fold 1", Status: "Completed", fold: 1, dropout: 0.4, loss: 0.75, "best epoch": 2 },
  ]);
  expect(history).toEqual({ "run-0001 loss": "1:1 2:0.5", "run-0002 loss": "1:1.5 2:0.75" });
});

test("a name that stands in several rows is the name of a run with its curve", async () => {
  const { preview, runs } = await importLog(
    csv("name,step,loss\na,10,1\na,20,0.5\nb,10,2\nb,20,1.5\nc,10,3\nc,20,2\n"),
  );
  expect(preview.readings).toMatchObject({ taken: "by name" });
  expect(runs.map(({ Name, loss }) => [Name, loss])).toEqual([
    ["a", 0.5],
    ["b", 1.5],
    ["c", 2],
  ]);
});

test("numbers of runs name them, and are no ids: another file numbers its runs alike", async () => {
  const { preview, runs, workbook } = await importLog(
    csv("run,step,loss\n1,10,1\n1,20,0.5\n2,10,2\n2,20,1.5\n", "a.csv"),
  );
  expect(preview.readings).toMatchObject({ taken: "by run" });
  expect(runs.map(({ Name }) => Name)).toEqual(["a run 1", "a run 2"]);
  expect(workbook.rows?.map((row) => row.filter((cell) => cell === 1 || cell === "1"))).toEqual([[], []]);
});

test("settings that differ from row to row make runs likely; the log stays open", async () => {
  const { preview, runs } = await importLog(
    csv("epoch,batch_size,optimizer,val_acc\n1,16,adam,0.5\n2,32,sgd,0.6\n3,64,adam,0.7\n"),
  );
  expect(preview.readings).toMatchObject({
    taken: "rows",
    isOpen: true,
    why: "batch_size and optimizer differ from row to row, as settings of runs do, though epoch counts up.",
  });
  expect(runs).toHaveLength(3);
});

test("when a row was written is no setting, and over many steps one number that changes is none", async () => {
  const rows = Array.from(
    { length: 60 },
    (_, at) => `${at},${at % 7},${at},2025-01-01 00:00:${at < 10 ? "0" : ""}${at}`,
  );
  const { preview, runs } = await importLog(csv(`Episode,n_agents,Reward,Timestamp\n${rows.join("\n")}\n`));
  expect(preview.readings?.taken).toBe("log");
  expect(runs).toMatchObject([{ "Duration (s)": 59, Reward: 59, "best Episode": 59 }]);
});

test("rows by the data that they were measured on are curves of one run", async () => {
  const { preview, runs, history } = await importLog(
    csv(
      [
        "epoch,set,step,loss,acc",
        "0,train,1,1.01,0.50",
        "0,train,2,0.81,0.55",
        "0,val,2,0.79,0.56",
        "1,train,1,0.70,0.60",
        "1,train,2,0.66,0.63",
        "1,val,2,0.64,0.66",
      ].join("\n"),
    ),
  );
  expect(preview.readings).toMatchObject({ taken: "log", options: [{ runs: 6 }, { runs: 1, curves: 4 }] });
  expect(runs).toEqual([
    {
      Status: "Completed",
      train_loss: 0.66,
      train_acc: 0.63,
      val_loss: 0.64,
      val_acc: 0.66,
      "best epoch": 1,
    },
  ]);
  expect(history["run-0001 train_loss"]).toBe("0:1.01 0:0.81 1:0.7 1:0.66");
  expect(history["run-0001 val_acc"]).toBe("0:0.56 1:0.66");
});

test("rows that say nothing of their data need not be of any: a head of settings comes along", async () => {
  const records = [
    { seed: 7, exp_name: "faster" },
    ...[1, 2, 3].flatMap((epoch) => [
      { mode: "train", epoch, loss: 1 / epoch, time: 0.5 },
      { mode: "val", epoch, mAP: epoch / 10 },
    ]),
  ];
  const { preview, runs } = await importLog(csv(records.map((record) => JSON.stringify(record)).join("\n")));
  expect(preview.readings?.taken).toBe("log");
  expect(runs).toMatchObject([
    { Seed: 7, exp_name: "faster", val_mAP: 0.3, train_loss: 1 / 3, train_time: 0.5 },
  ]);
  expect(runs[0]).not.toHaveProperty("Duration (s)");
});

test("losses of training and validation alone are a history, whose steps are the rows", async () => {
  const history = await importLog(csv("train_loss,valid_loss\n1,1.1\n0.8,0.9\n0.7,0.95\n"));
  expect(history.preview.readings).toMatchObject({
    taken: "log",
    why: "It holds results of training alone, row by row: nothing that was set, and no name of a run.",
  });
  expect(history.history["run-0001 valid_loss"]).toBe("1:1.1 2:0.9 3:0.95");
  const indexed = await importLog(csv(",train_loss,valid_loss\n0,1,1.1\n1,0.8,0.9\n2,0.7,0.95\n"));
  expect(indexed.history["run-0001 valid_loss"]).toBe("0:1.1 1:0.9 2:0.95");
});

test("a log that begins anew is one run, or one each time", async () => {
  const log = csv("epoch,note,test_error\n0,a,5\n1,b,4\n2,c,3\n3,d,3\n0,e,6\n1,f,2\n", "net.csv");
  const { preview, history } = await importLog(log);
  expect(preview.readings).toMatchObject({
    taken: "log",
    options: [
      { id: "rows" },
      { id: "log" },
      { id: "begun", sentence: "2 runs, one for each time epoch begins anew, with their 2 curves by epoch." },
    ],
  });
  expect(history["run-0001 test_error"]).toBe("0:5 1:4 2:3 3:3 0:6 1:2");
  expect(preview.remarks).toEqual([containing("goes back at line 6")]);
  const begun = await importLog(log, "best step", { reading: "begun" });
  expect(begun.runs.map(({ Name, test_error: error }) => [Name, error])).toEqual([
    ["net 1", 3],
    ["net 2", 2],
  ]);
});

test("records of JSON are read alike", async () => {
  const records = [
    { epoch: 1, loss: 1, m: { acc: 0.5 } },
    { epoch: 2, loss: 0.5, m: { acc: 0.75 } },
    { epoch: 3, loss: 0.4 },
  ];
  const { preview, history } = await importLog(
    csv(records.map((record) => JSON.stringify(record)).join("\n")),
  );
  expect(preview.readings?.taken).toBe("log");
  expect(history).toEqual({ "run-0001 loss": "1:1 2:0.5 3:0.4", "run-0001 m.acc": "1:0.5 2:0.75" });
});

test("several tables are read in one way: a run for each file", async () => {
  const { preview, runs, history } = await importLog([
    csv(LOG, "a.csv"),
    csv(LOG.replace("0.7", "0.8"), "b.csv"),
  ]);
  expect(preview.readings).toMatchObject({
    taken: "log",
    why: containing("a.csv: epoch counts up"),
    options: [
      { id: "rows", sentence: "6 runs, one for each row, without curves." },
      { id: "log", sentence: "2 runs, one for each file, with their 6 curves by epoch." },
    ],
  });
  expect(runs.map(({ Name, val_acc: acc }) => [Name, acc])).toEqual([
    ["a", 0.7],
    ["b", 0.8],
  ]);
  expect(history["run-0002 val_acc"]).toBe("1:0.5 2:0.8 3:0.6");
  const rows = await importLog([csv(LOG, "a.csv"), csv(FOLDS, "b.csv")], "best step", { reading: "rows" });
  expect(rows.preview.counts.add).toBe(7);
});

test("what is no number, and a row without a step, is said", async () => {
  const { preview, history } = await importLog(csv("step,loss\n1,1\n2,oops\n,0.7\n4,0.5\n5,0.4\n"));
  expect(history).toEqual({ "run-0001 loss": "1:1 4:0.5 5:0.4" });
  expect(preview.remarks).toEqual([
    "1 row has no step and is no part of the curves.",
    "1 cell of loss holds no number and is no part of its curve.",
  ]);
});

test.each([
  ["rows with names of their own", "name,epoch,loss\na,1,1\nb,2,0.5\nc,3,0.4\n"],
  ["rows with states", "epoch,status,loss\n1,finished,1\n2,failed,0.5\n3,finished,0.4\n"],
  ["results of one kind of data", "val_loss,val_acc\n1,1\n2,0.5\n3,0.4\n"],
  ["results beside a setting", "lr,train_loss,val_loss\n1,1,1\n2,0.5,1\n3,0.4,1\n"],
  ["nothing that counts", "lr,loss\n1,1\n2,0.5\n3,0.4\n"],
  ["a counter that goes up and down", "epoch,loss\n10,1\n20,0.5\n10,0.4\n30,1\n10,2\n"],
  ["epochs to train for", "epochs,loss\n10,1\n20,0.5\n30,0.4\n"],
  ["two rows", "epoch,test_error\n1,1\n2,0.5\n"],
  ["nothing that was measured", "epoch,note\n1,a\n2,b\n3,c\n"],
])("%s: each row is a run, and nothing is asked", async (_, content) => {
  const { preview } = await importLog(csv(content));
  expect(preview.readings).toBeUndefined();
  expect(preview.counts.add).toBe(content.trim().split("\n").length - 1);
});
