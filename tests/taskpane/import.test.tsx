import { fireEvent, screen, waitFor } from "@testing-library/react";
import { setUpTracking } from "../../src/actions/set-up-tracking";
import { columnOf, fill, goTo, openPane, outside, press, sees, sheetNamed, PATIENCE } from "./open-pane";

const CSV = ["name,lr,depth,val_accuracy", "a,0.1,2,0.5", "b,0.2,3,0.7", "c,0.3,oops,0.6"].join("\n");

test("pasted runs are shown, mapped anew, written, and taken back", async () => {
  const { excel } = await openPane();
  await setUpTracking();
  await goTo("Import", "Import runs");
  await press("Paste text");
  fill(/^Runs as CSV or JSON/, CSV);
  await press("Read the pasted text");
  await sees(/3 runs, 1 run field, /);

  if (screen.queryByRole("combobox", { name: "Role of depth" }) === null) {
    await press(/^Columns/);
  }
  fireEvent.change(screen.getByRole("combobox", { name: "Role of depth" }), { target: { value: "ignored" } });
  await sees(/1 column left out$/);

  await goTo("Home", "This workbook");
  await goTo("Import", "Import runs");
  await press("Import 3 runs");
  await sees(/3 runs added/);
  const runs = sheetNamed(excel.book, "Runs");
  expect(columnOf(runs, "Name")).toEqual(["a", "b", "c"]);
  expect(columnOf(runs, "lr")).toEqual([0.1, 0.2, 0.3]);
  expect(() => columnOf(runs, "depth")).toThrow();

  await press("Remove this import");
  expect(document.activeElement?.textContent).toBe("Keep");
  await press("Remove");
  await sees(/^Import taken back: 3 runs removed/);
  expect(columnOf(runs, "Name").filter((name) => name !== undefined)).toEqual([]);
});

test("what cannot be read is said in place, and the text stays", async () => {
  await openPane();
  await setUpTracking();
  await goTo("Import", "Import runs");
  await press("Paste text");
  fill(/^Runs as CSV or JSON/, '{"runs": [');
  await press("Read the pasted text");
  const problem = await screen.findByText(/JSON/, { selector: ".fui-MessageBarTitle" }, PATIENCE);
  // A person's own mistake needs no code.
  expect(problem.closest(".fui-MessageBar")?.textContent).not.toContain("Code:");
  expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: /^Runs as CSV or JSON/ }).value).toBe(
    '{"runs": [',
  );
});

test("what holds no runs is refused as what it is, and imported where a person insists", async () => {
  await openPane();
  await setUpTracking();
  await goTo("Import", "Import runs");
  await press("Paste text");
  fill(/^Runs as CSV or JSON/, "TeamId,TeamName,SubmissionDate,Score\n7,ada,2026-01-01,0.9\n");
  await press("Read the pasted text");
  await sees(/holds no runs: it is a Kaggle leaderboard/);
  await press("Import it all the same");
  await screen.findByRole("button", { name: "Import 1 run" }, PATIENCE);
});

test("a registry export brings models and no runs, and they can be taken back from its report", async () => {
  const { excel } = await openPane();
  await setUpTracking();
  await goTo("Import", "Import runs");
  await press("Paste text");
  const versions = ["1", "2"].map((version) => ({ version, run_id: "r1", current_stage: "Staging" }));
  fill(/^Runs as CSV or JSON/, JSON.stringify({ mlflow: { registered_model: { name: "Wine", versions } } }));
  await press("Read the pasted text");
  await press("Add 2 models");
  await sees(/2 models added/);
  const models = () =>
    columnOf(sheetNamed(excel.book, "Models"), "Version").filter((one) => one !== undefined);
  expect(models()).toEqual([1, 2]);
  await press("Remove this import");
  await sees(/^Remove the 2 models that this import added/);
  await press("Remove");
  await sees(/2 models removed/);
  expect(models()).toEqual([]);
});

test("a known name spelt otherwise is asked about, and nothing is imported before it is answered", async () => {
  const { excel } = await openPane();
  await setUpTracking();
  const paste = async (text: string) => {
    await goTo("Import", "Import runs");
    await press("Paste text");
    fill(/^Runs as CSV or JSON/, text);
    await press("Read the pasted text");
  };
  await paste("name,learning_rate,val_accuracy\na,0.1,0.5\n");
  await press("Import 1 run");
  await sees(/1 run added/);
  await press("Import more");
  await paste("name,Learning Rate,val acc\nb,0.2,0.7\n");
  await sees(/^2 new names may be known ones spelt otherwise/);
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "Import 1 run" }).disabled).toBe(true);
  await press("All 2 are the same");
  await press("Import 1 run");
  await sees(/1 run added/);
  const runs = sheetNamed(excel.book, "Runs");
  expect(columnOf(runs, "learning_rate")).toEqual([0.1, 0.2]);
  expect(columnOf(runs, "val_accuracy")).toEqual([0.5, 0.7]);
  expect(() => columnOf(runs, "Learning Rate")).toThrow();
});

test("cells that may be read in two ways are asked about, and read as answered", async () => {
  const { excel } = await openPane();
  await setUpTracking();
  await goTo("Import", "Import runs");
  await press("Paste text");
  fill(/^Runs as CSV or JSON/, "name;val_accuracy;tokens\na;0.91;1,234\nb;0.93;2,345\nc;0.94;3,456\n");
  await press("Read the pasted text");
  await sees(/^3 cells of tokens, such as 1,234: does a comma or a point stand before the decimals\?$/);
  fireEvent.click(screen.getByRole("radio", { name: /^A point/ }));
  await press("Import 3 runs");
  await sees(/3 runs added/);
  expect(columnOf(sheetNamed(excel.book, "Runs"), "tokens")).toEqual([1234, 2345, 3456]);
});

test("a table that may stand otherwise is drawn, and nothing is imported before a person says that it is right", async () => {
  const { excel } = await openPane();
  await setUpTracking();
  await goTo("Import", "Import runs");
  await press("Paste text");
  fill(/^Runs as CSV or JSON/, ",run a,run b,run c\nlr,0.1,0.2,0.3\nval_accuracy,0.8,0.9,0.7\n");
  await press("Read the pasted text");
  await sees("First say whether the table at lines 1 to 3 is right.");
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "Import 3 runs" }).disabled).toBe(true);
  await press("It is right");
  await press("Import 3 runs");
  await sees(/3 runs added/);
  expect(columnOf(sheetNamed(excel.book, "Runs"), "Name")).toEqual(["run a", "run b", "run c"]);
});

test("a table that may be the log of one run is asked about before anything is imported", async () => {
  const { excel } = await openPane();
  await setUpTracking();
  await goTo("Import", "Import runs");
  await press("Paste text");
  fill(/^Runs as CSV or JSON/, "epoch,train_loss,val_accuracy\n1,0.9,0.5\n2,0.7,0.8\n3,0.5,0.7\n4,0.4,0.6\n");
  await press("Read the pasted text");
  await sees("First say what this table is.");
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "Import 1 run" }).disabled).toBe(true);
  fireEvent.click(screen.getByRole("radio", { name: /^1 run, with its 2 curves by epoch/ }));
  await press("Import 1 run");
  await sees(/1 run added, .* 8 points of curves written to Run history/);
  expect(columnOf(sheetNamed(excel.book, "Runs"), "val_accuracy")).toEqual([0.8]);
  expect(columnOf(sheetNamed(excel.book, "Run history"), "Value")).toHaveLength(8);
});

test("where the workbook has changed so that the import would do something else, the new preview is shown first", async () => {
  const { excel } = await openPane();
  await setUpTracking();
  const paste = async (text: string) => {
    await goTo("Import", "Import runs");
    await press("Paste text");
    fill(/^Runs as CSV or JSON/, text);
    await press("Read the pasted text");
  };
  await paste("name,lr,val_accuracy\na,0.1,0.5\nb,0.2,0.6\n");
  await press("Import 2 runs");
  await sees(/2 runs added/);
  await press("Import more");
  await paste("name,lr,val_accuracy\nb,0.2,0.6\nc,0.3,0.7\n");
  await screen.findByRole("button", { name: "Import 1 run" }, PATIENCE);
  await outside(() =>
    Excel.run(async (context) => {
      context.workbook.tables.getItem("Runs").getDataBodyRange().getRow(1).delete("Up");
      await context.sync();
    }),
  );
  await press("Import 1 run");
  await sees(/the import would now be 2 runs to add/);
  const runs = sheetNamed(excel.book, "Runs");
  expect(columnOf(runs, "Name").filter((name) => name !== undefined)).toEqual(["a"]);
  await press("Import 2 runs");
  await sees(/2 runs added/);
  expect(columnOf(runs, "Name")).toEqual(["a", "b", "c"]);
});

const file = (name: string, text: string) =>
  Object.assign(new File([text], name), {
    arrayBuffer: () => Promise.resolve(new TextEncoder().encode(text).buffer),
  });

test("files that are chosen or dropped together are imported together, and the preview names them", async () => {
  const { excel } = await openPane();
  await setUpTracking();
  await goTo("Import", "Import runs");
  const input = screen.getByLabelText<HTMLInputElement>("Files of runs");
  expect(input.multiple).toBe(true);
  const files = ["c.csv", "b.csv", "a.csv"].map((name) => file(name, `name,acc\n${name},0.5\n`));
  fireEvent.change(input, { target: { files } });
  await sees("a.csv and 2 more");
  await sees("a.csv, b.csv and c.csv");
  await press("Import 3 runs");
  await sees(/3 runs added/);
  expect(columnOf(sheetNamed(excel.book, "Runs"), "Name")).toEqual(["a.csv", "b.csv", "c.csv"]);
  await press("Import more");
  const drop = screen.getByRole("button", { name: "Choose files" });
  const dropped = ["d.csv", "e.csv"].map((name) => file(name, `name,acc\n${name},0.5\n`));
  fireEvent.drop(drop, { dataTransfer: { items: [], files: dropped } });
  await sees("d.csv and e.csv");
  await press("Import 2 runs");
  await sees(/2 runs added/);
});

test("a file in an encoding of old is read in another one where a person says so", async () => {
  await openPane();
  await setUpTracking();
  await goTo("Import", "Import runs");
  const western = Uint8Array.from(Buffer.from("name,acc\nmod\u00e8le,0.5\n", "latin1"));
  const old = Object.assign(new File([western], "old.csv"), {
    arrayBuffer: () => Promise.resolve(western.slice().buffer),
  });
  fireEvent.change(screen.getByLabelText("Files of runs"), { target: { files: [old] } });
  await sees(/^old\.csv is not UTF-8; it was read as Western European/);
  fireEvent.change(screen.getByLabelText("Encoding"), { target: { value: "windows-1251" } });
  await sees(/^old\.csv is not UTF-8; it was read as Cyrillic/);
  if (screen.queryByRole("combobox", { name: "Role of name" }) === null) {
    await press(/^Columns/);
  }
  await sees("modиle");
});

test("a folder is handed over with its files, whose names are paths", async () => {
  const { excel } = await openPane();
  await setUpTracking();
  await goTo("Import", "Import runs");
  const metrics = file("metrics.csv", "epoch,step,val_acc\n0,1,0.5\n1,2,0.7\n");
  const settings = file("hparams.yaml", "lr: 0.1\n");
  const inFolder = (one: File, path: string) =>
    Object.defineProperty(one, "webkitRelativePath", { value: path });
  fireEvent.change(screen.getByLabelText("Folder of runs"), {
    target: {
      files: [inFolder(metrics, "version_3/metrics.csv"), inFolder(settings, "version_3/hparams.yaml")],
    },
  });
  await press("Import 1 run");
  await sees(/1 run added/);
  const runs = sheetNamed(excel.book, "Runs");
  expect([columnOf(runs, "Name"), columnOf(runs, "lr"), columnOf(runs, "val_acc")]).toEqual([
    ["version_3"],
    [0.1],
    [0.7],
  ]);
});

test("a folder that a host does not tell from a file is refused by its name", async () => {
  await openPane();
  await setUpTracking();
  await goTo("Import", "Import runs");
  const folder = Object.assign(new File([], "mlruns"), {
    arrayBuffer: () => Promise.reject(new DOMException("It is a folder.", "NotFoundError")),
  });
  fireEvent.drop(screen.getByRole("button", { name: "Choose files" }), {
    dataTransfer: { items: [], files: [folder] },
  });
  await sees("mlruns cannot be read.");
});

test("titles over runs of one configuration are asked about, and can be given as their dataset at once", async () => {
  await openPane();
  await setUpTracking();
  await goTo("Import", "Import runs");
  await press("Paste text");
  const block = (acc: number) => [
    `model,lr,acc`,
    `resnet,0.1,${String(acc)}`,
    `vit,0.2,${String(acc - 0.1)}`,
  ];
  fill(
    /^Runs as CSV or JSON/,
    ["CIFAR-10 results", ...block(0.9), "", "SVHN results", ...block(0.8)].join("\n"),
  );
  await press("Read the pasted text");
  const sentence = /^4 runs are of one configuration with runs under another title/;
  await sees(sentence);
  fireEvent.change(screen.getByRole("combobox", { name: "Titles of the tables" }), {
    target: { value: "dataset" },
  });
  await waitFor(() => {
    expect(screen.queryByText(sentence)).toBeNull();
  }, PATIENCE);
});
