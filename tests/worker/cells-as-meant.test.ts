import type { ColumnAnswer } from "../../src/tracking/typing/cell-reading";
import { RUN_HEADERS, engineWith } from "./engine-with";

/** Imports a text with a header; gives the preview and the rows as they would be written, by header. */
async function imported(lines: readonly string[], cells: ReadonlyMap<string, ColumnAnswer> = new Map()) {
  const content = new TextEncoder().encode(lines.join("\n")).buffer;
  const engine = await engineWith({ name: "runs.csv", content });
  const first = await engine.plan([]);
  const choices = first.columns.flatMap(({ column, header, target, type }) => {
    const answer = cells.get(header);
    return answer ? [{ column, target, type, cells: [answer] }] : [];
  });
  const preview = choices.length > 0 ? await engine.plan(choices) : first;
  const names = [...preview.newParameters, ...preview.newMetrics].map(({ name }) => name);
  const headers = [...RUN_HEADERS, ...names];
  const block = await engine.additions(0, 10_000_000, headers);
  const rows = (block?.rows ?? []).map((row) =>
    Object.fromEntries(headers.map((header, at): [string, unknown] => [header, row[at]])),
  );
  return {
    preview,
    rows,
    column: (header: string) => rows.map((row) => row[header]),
    metrics: preview.newMetrics.map(({ name }) => name),
    messages: preview.notices.map(({ message }) => message),
  };
}

/** Serial number of a day and time in Excel. */
const serial = (iso: string): number => Date.parse(iso) / 86_400_000 + 25_569;

test("numbers of a Czech sheet, one with a typeset minus", async () => {
  const { column, metrics } = await imported([
    "name;status;lr;tokens;val_loss",
    "A;completed;0,001;10 237,65;1 408,5",
    "B;completed;0,01;8 100,00;900,25",
    "C;completed;0,1;9 100,5;−1,5",
  ]);
  expect(column("tokens")).toEqual([10_237.65, 8100, 9100.5]);
  expect(column("val_loss")).toEqual([1408.5, 900.25, -1.5]);
  expect(metrics).toContain("val_loss");
});

test("percent, thousands and negatives in brackets, as accounts have them", async () => {
  const { column, metrics, messages } = await imported([
    "name,status,lr,tokens_seen,val_accuracy,delta_loss",
    'a,completed,0.001,"1,234,560",91.2%,(0.25)',
    'b,completed,0.01,"2,345,000",93.1%,0.10',
    'c,completed,0.1,"987,000",89%,(0.05)',
  ]);
  expect(column("tokens_seen")).toEqual([1_234_560, 2_345_000, 987_000]);
  expect(column("val_accuracy")).toEqual([0.912, 0.931, 0.89]);
  expect(column("delta_loss")).toEqual([-0.25, 0.1, -0.05]);
  expect(metrics).toEqual(expect.arrayContaining(["val_accuracy", "delta_loss"]));
  expect(messages).toContain(
    '3 cells of val_accuracy were read as they are meant, such as "91.2%" is 0.912.',
  );
});

test("crash in the place of results keeps them results, and the word beside each run", async () => {
  const { column, metrics } = await imported([
    "timestamp,val_box_iou,val_mAP50,training_seconds",
    "2026-03-30 09:07:11,crash,crash,",
    "2026-03-30 09:09:09,crash,crash,",
    "2026-03-30 09:16:49,crash,crash,",
    "2026-03-30 09:25:19,0.7051,0.192,300.3",
    "2026-03-30 09:31:02,0.7102,0.201,300.1",
  ]);
  expect(metrics).toEqual(expect.arrayContaining(["val_box_iou", "val_mAP50"]));
  expect(column("val_mAP50")).toEqual(["", "", "", 0.192, 0.201]);
  expect(column("Notes")).toEqual([
    "val_box_iou: crash; val_mAP50: crash",
    "val_box_iou: crash; val_mAP50: crash",
    "val_box_iou: crash; val_mAP50: crash",
    "",
    "",
  ]);
});

test("one OOM costs its cell, not its run, nor the column", async () => {
  const { preview, column, metrics, messages } = await imported([
    "name,status,lr,batch_size,val_accuracy,val_loss,notes",
    "r1,completed,0.1,32,0.81,0.52,",
    "r3,completed,0.01,32,0.93,0.31,best so far",
    "r5,failed,0.001,512,OOM,OOM,too large",
  ]);
  expect(preview.counts).toMatchObject({ add: 3, reject: 0 });
  expect(metrics).toEqual(["val_accuracy", "val_loss"]);
  expect(column("val_accuracy")).toEqual([0.81, 0.93, ""]);
  expect(column("Notes")).toEqual(["", "best so far", "too large; val_accuracy: OOM; val_loss: OOM"]);
  expect(messages).toContain(
    '1 cell of val_accuracy holds no value of it and stays in the notes of its run: "OOM".',
  );
});

test("months in words, and a day beyond the 12th", async () => {
  const words = await imported([
    "Name,Status,Created,lr,Val accuracy",
    'baseline,Done,"March 27, 2024 10:30 AM",0.1,0.81',
    'bigger,Done,"April 2, 2024 9:05 PM",0.01,0.93',
  ]);
  expect(words.column("Started")).toEqual([serial("2024-03-27T10:30Z"), serial("2024-04-02T21:05Z")]);
  const figures = await imported([
    "Name,Status,Date,lr,Val accuracy",
    "baseline,Done,9/21/2020 17:49,0.1,0.81",
    "bigger,Done,9/3/2020 08:05,0.01,0.93",
  ]);
  expect(figures.column("Started")).toEqual([serial("2020-09-21T17:49Z"), serial("2020-09-03T08:05Z")]);
});

test("a table of dvc exp show: dates in words, a time of day stays beside its run", async () => {
  const { column } = await imported([
    "Experiment,Created,avg_prec,roc_auc,prepare.split",
    "workspace,-,0.60405,0.9608,0.2",
    'bee447d,"Jun 02, 2021",0.67038,0.96693,0.2',
    'master,"May 29, 2021",0.60405,0.9608,0.3',
    "exp-44136,01:14 PM,0.60405,0.9608,0.4",
    'cc51022,"May 28, 2021",0.55259,0.91536,0.5',
  ]);
  // The workspace is no experiment; it is left out.
  expect(column("Started")).toEqual([
    serial("2021-06-02T00:00Z"),
    serial("2021-05-29T00:00Z"),
    "",
    serial("2021-05-28T00:00Z"),
  ]);
  expect(column("Notes")[2]).toBe("Created: 01:14 PM");
});

test("an open order of day and month is asked about, and the answer reads the dates", async () => {
  const lines = ["Name,Status,Date,lr,acc", "a,Done,3/4/2024,0.1,0.8", "b,Done,3/5/2024,0.2,0.9"];
  const open = await imported(lines);
  expect(open.column("Started")).toEqual(["", ""]);
  expect(open.column("Notes")).toEqual(["Date: 3/4/2024", "Date: 3/5/2024"]);
  expect(open.preview.columns[2]?.question).toMatchObject({ about: "date order", proposal: "month-first" });
  expect(open.messages).toContain(
    'Until it is said how they are meant, 2 cells of Date stay in the notes: "3/4/2024" and "3/5/2024".',
  );
  const answered = await imported(lines, new Map([["Date", { about: "date order", choice: "day-first" }]]));
  expect(answered.column("Started")).toEqual([serial("2024-04-03T00:00Z"), serial("2024-05-03T00:00Z")]);
  expect(answered.column("Notes")).toEqual(["", ""]);
  expect(answered.preview.columns[2]?.question).toBeUndefined();
});

test("typeset minuses", async () => {
  const { column, metrics } = await imported([
    "name,status,lr,log_likelihood,delta_accuracy",
    "a,completed,0.1,−120.5,−0.02",
    "b,completed,0.01,−98.25,0.03",
    "c,completed,0.2,−150,0.01",
  ]);
  expect(metrics).toEqual(["log_likelihood", "delta_accuracy"]);
  expect(column("log_likelihood")).toEqual([-120.5, -98.25, -150]);
  expect(column("delta_accuracy")).toEqual([-0.02, 0.03, 0.01]);
});

test("times with their units: the duration in seconds, the metric in its own", async () => {
  const { preview, column } = await imported([
    "name,status,lr,epochs,training time,inference time,val_accuracy",
    "a,done,0.1,5,5 min,12 ms,0.81",
    "b,done,0.01,10,1h 20m,15 ms,0.93",
  ]);
  expect(column("Duration (s)")).toEqual([300, 4800]);
  expect(column("inference time")).toEqual([12, 15]);
  expect(preview.newMetrics.find(({ name }) => name === "inference time")?.unit).toBe("ms");
});

test("thousands, millions and what only looks like dates", async () => {
  const multiples = await imported([
    "name,status,params,steps,flops,val_accuracy",
    "a,done,3.2k,10k,1.2G,0.81",
    "b,done,1.5M,20k,3.4G,0.93",
  ]);
  expect(multiples.column("params")).toEqual([3200, 1_500_000]);
  expect(multiples.column("steps")).toEqual([10_000, 20_000]);
  expect(multiples.column("flops")).toEqual([1.2e9, 3.4e9]);
  const texts = await imported([
    "name,status,layers,split,gene,flag,acc",
    "a,done,1-2,3/4,SEPT2,TRUE,0.81",
    "b,done,2-4,1/2,MARCH1,FALSE,0.93",
    "c,done,1E3,2/3,DEC1,TRUE,0.90",
  ]);
  expect(texts.rows).toMatchObject([
    { layers: "1-2", split: "3/4", gene: "SEPT2", flag: true, acc: 0.81 },
    { layers: "2-4", split: "1/2", gene: "MARCH1", flag: false, acc: 0.93 },
    { layers: "1E3", split: "2/3", gene: "DEC1", flag: true, acc: 0.9 },
  ]);
});

test("value and spread: the spread has a column of its own beside the value", async () => {
  const { preview, column } = await imported([
    "Group,Architecture,threshold,Valid F1,test_f1",
    "base,unet,0.2,0.618 ± 0.010,61.1 ± 1.2%",
    "base,unet,0.5,0.681 ± 0.008,68.8 ± 0.9%",
    "base,unet,0.8,0.582,n/a",
  ]);
  expect(column("Valid F1")).toEqual([0.618, 0.681, 0.582]);
  expect(column("Valid F1 std")).toEqual([0.01, 0.008, ""]);
  expect(column("test_f1")).toEqual([0.611, 0.688, ""]);
  expect(column("test_f1_std")).toEqual([0.012, 0.009, ""]);
  expect(preview.newMetrics.find(({ name }) => name === "Valid F1 std")?.goal).toBe("none");
});

test("settings keep their words: a schedule, a size, a list", async () => {
  const { column, preview } = await imported([
    "name,lr,input,layers,val_acc",
    'a,5e-4 -> 1e-5,128x128,"[64, 128]",0.8',
    "b,1e-3,256,64,0.9",
  ]);
  expect(column("lr")).toEqual(["5e-4 -> 1e-5", "1e-3"]);
  expect(column("input")).toEqual(["128x128", "256"]);
  expect(column("layers")).toEqual(["[64, 128]", "64"]);
  expect(preview.counts).toMatchObject({ add: 2 });
});

test("an import that is done again adds nothing, whatever was kept beside the runs", async () => {
  const lines = ["name,lr,val_acc,notes", "a,0.1,OOM,", "b,0.2,91.2%,good", "c,0.3,90 ± 1%,"];
  const { rows, preview } = await imported(lines);
  const names = [...preview.newParameters, ...preview.newMetrics].map(({ name }) => name);
  const headers = [...RUN_HEADERS, ...names];
  const again = await engineWith(
    { name: "runs.csv", content: new TextEncoder().encode(lines.join("\n")).buffer },
    {
      headers,
      catalogue: { parameters: preview.newParameters, metrics: preview.newMetrics },
      rows: rows.map((row) => headers.map((header) => row[header] as string | number)),
    },
  );
  expect((await again.plan([])).counts).toMatchObject({ add: 0, update: 0, skip: 3, reject: 0 });
});
