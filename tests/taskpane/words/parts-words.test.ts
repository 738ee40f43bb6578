import { partsWords } from "../../../src/taskpane/words/parts-words";

const part = (name: string, role?: string) => ({ name, role });

test("files of one kind are named one after the other", () => {
  expect(partsWords(["a.csv", "b.csv", "c.csv"].map((name) => part(name, "runs")))).toBe(
    "a.csv, b.csv and c.csv",
  );
});

test("files of several kinds are named by what they are, those that are not used last", () => {
  expect(
    partsWords([
      part("train/best.pt"),
      part("train/args.yaml", "parameters"),
      part("train/results.csv", "log"),
      part("train/F1.png"),
    ]),
  ).toBe("parameters: train/args.yaml; log: train/results.csv; not used: train/best.pt and train/F1.png");
});

test("of many files some are named and the rest counted; one file alone needs no list", () => {
  const many = Array.from({ length: 40 }, (_, at) => part(`m${at}`, "metrics"));
  expect(partsWords(many)).toMatch(/^m0, m1, .* and 20 more$/);
  expect(partsWords([part("a.csv", "runs")])).toBeUndefined();
  expect(partsWords([part("a.csv", "runs"), part("b.csv", "runs")])).toBeUndefined();
});

test("a folder with 300,000 files is told of at once", () => {
  const parts = Array.from({ length: 300_000 }, (_, at) => ({
    name: `mlruns/1/run/params/p${String(at)}`,
    role: at % 2 === 0 ? "parameters" : "curves",
  }));
  expect(partsWords(parts)).toBe("parameters: 150,000 files; curves: 150,000 files");
});

test("of many files of several kinds the kinds are counted; few of a kind and what is not used are named", () => {
  const many = [
    ...Array.from({ length: 7 }, (_, at) => part(`params/p${at}`, "parameters")),
    part("run.json", "runs"),
    ...["a.pt", "b.pt", "c.pt"].map((name) => part(name)),
  ];
  expect(partsWords(many)).toBe("parameters: 7 files; runs: run.json; not used: a.pt, b.pt and 1 more");
});

test("sheets of one workbook are named without it, those of two with it", () => {
  const sheets = [
    part("log.xlsx, exp log, table 1 (A3:F8)", "runs"),
    part("log.xlsx, lstm", "runs"),
    part("log.xlsx, to do"),
  ];
  expect(partsWords(sheets)).toBe("runs: exp log, table 1 (A3:F8) and lstm; not used: to do");
  expect(partsWords([...sheets, part("old.xlsx, runs", "runs")])).toBe(
    "runs: log.xlsx, exp log, table 1 (A3:F8), log.xlsx, lstm and old.xlsx, runs; not used: log.xlsx, to do",
  );
});
