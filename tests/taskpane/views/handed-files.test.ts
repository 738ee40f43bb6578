import { chosenFiles, droppedFiles } from "../../../src/taskpane/views/import/handed-files";
import { readFiles } from "../../../src/taskpane/views/import/read-files";

const file = (name: string, text = name) =>
  Object.assign(new File([text], name), {
    arrayBuffer: () => Promise.resolve(new TextEncoder().encode(text).buffer),
  });

/** A tree as browsers give it for what was dropped: texts are files, the rest folders, read two at a time. */
interface Tree {
  readonly [name: string]: string | Tree;
}

function entriesOf(tree: Tree, above = ""): FileSystemEntry[] {
  return Object.entries(tree).map(([name, content]) => {
    const fullPath = `${above}/${name}`;
    if (typeof content === "string") {
      const found = {
        isFile: true,
        fullPath,
        file: (take: (one: File) => void) => {
          take(file(name, content));
        },
      };
      return found as unknown as FileSystemEntry;
    }
    const createReader = () => {
      const left = entriesOf(content, fullPath);
      return {
        readEntries: (take: (some: FileSystemEntry[]) => void) => {
          take(left.splice(0, 2));
        },
      };
    };
    return { isFile: false, isDirectory: true, fullPath, createReader } as unknown as FileSystemEntry;
  });
}

function dropped(tree: Tree) {
  const items = entriesOf(tree).map((entry) => ({ webkitGetAsEntry: () => entry }));
  return droppedFiles({ items, files: [] } as unknown as DataTransfer);
}

test("all files of dropped folders come with their paths, however many there are", async () => {
  const found = await dropped({
    mlruns: { "0": { a: { "meta.yaml": "x" }, b: "1", c: "2", d: "3", e: "4" } },
    "runs.csv": "name\na\n",
  });
  expect(found.map(({ path }) => path)).toEqual([
    "mlruns/0/a/meta.yaml",
    "mlruns/0/b",
    "mlruns/0/c",
    "mlruns/0/d",
    "mlruns/0/e",
    "runs.csv",
  ]);
});

test("where a host knows no entries, the files themselves are taken", async () => {
  const items = [{ webkitGetAsEntry: () => null }];
  const found = await droppedFiles({ items, files: [file("a.csv")] } as unknown as DataTransfer);
  expect(found.map(({ path }) => path)).toEqual(["a.csv"]);
});

test("weights and images of a folder are named and not read; one that was chosen alone is", async () => {
  const unread = Object.assign(new File(["x"], "best.pt"), {
    arrayBuffer: () => Promise.reject(new Error("It was read.")),
  });
  const parts = await readFiles([
    { path: "train/weights/best.pt", file: unread },
    { path: "train/results.csv", file: file("results.csv", "a,b") },
    ...chosenFiles([file("runs.zip", "PK")]),
  ]);
  expect([parts].flat().map(({ name, content }) => [name, typeof content])).toEqual([
    ["runs.zip", "object"],
    ["train/results.csv", "object"],
    ["train/weights/best.pt", "string"],
  ]);
});
