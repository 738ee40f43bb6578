import type { RecordsContent, SourceContent, TableContent } from "../../../src/importers/source-content";
import { EventLoopPace } from "../../../src/worker/pace";
import { readPart } from "../../../src/importers/reading/read-part";
import { containing } from "../../support/containing";

type PlainTable = Omit<TableContent, "columns"> & { readonly columns: readonly unknown[][] };

/** Content with its columns as arrays. */
const plain = (content: SourceContent): PlainTable | RecordsContent =>
  content.kind === "table"
    ? { ...content, columns: content.columns.map((cells) => Array.from(cells)) }
    : content;

const read = async (content: string, name = "runs.csv") =>
  plain(await readPart({ name, content }, new EventLoopPace()));
const readBytes = async (bytes: Uint8Array, name = "runs.csv") =>
  plain(await readPart({ name, content: new Uint8Array(bytes).buffer }, new EventLoopPace()));

async function table(content: string): Promise<PlainTable> {
  const result = await read(content);
  if (result.kind !== "table") {
    throw new Error("not a table");
  }
  return result;
}

async function records(content: string): Promise<RecordsContent> {
  const result = await read(content, "runs.json");
  if (result.kind !== "records") {
    throw new Error("not records");
  }
  return result;
}

describe("a table of text", () => {
  test("is read by column, with the line of each row", async () => {
    const result = await table("lr,acc\n0.1,0.9\n0.2,0.8\n");
    expect(result).toMatchObject({
      header: ["lr", "acc"],
      columns: [
        ["0.1", "0.2"],
        ["0.9", "0.8"],
      ],
      count: 2,
    });
    expect(result.place(1)).toBe("line 3");
  });

  test.each([
    ["semicolon", "lr;acc\n1;2\n", ";"],
    ["tab", "lr\tpass@1,create\n1\t2\n", "\t"],
    ["bar", "lr|acc\n1|2\n", "|"],
    ["comma, with semicolons in cells", "lr,tags\n1,a;b;c\n2,d;e;f\n", ","],
  ])("is split at the %s", async (_, text, delimiter) => {
    const result = await table(text);
    expect(result.delimiter).toBe(delimiter);
    expect(result.header).toHaveLength(2);
  });

  test("keeps line ends in quotes and counts lines past them and past blank lines", async () => {
    const result = await table('lr,notes\r\n1,"two\nlines"\n\n2,plain\r\n3,"a ""quoted"" word"');
    expect(result.columns).toEqual([
      ["1", "2", "3"],
      ["two\nlines", "plain", 'a "quoted" word'],
    ]);
    expect([0, 1, 2].map((row) => result.place(row))).toEqual(["line 2", "line 5", "line 6"]);
    expect(result.remarks).toEqual(["1 blank line was skipped."]);
  });

  test("keeps repeated and case-only different headers, names blank ones, drops what a delimiter at the line end leaves", async () => {
    const result = await table("lr,LR,lr,,\n1,2,3,4,\n");
    expect(result.header).toEqual(["lr", "LR", "lr", "Column 4"]);
  });

  test("fills short rows, takes longer ones only when the rest is blank, and their cells for nothing else", async () => {
    const result = await table("a,b,c\n1,2\n1,2,3,\n1,x,3,4\n1,2,3\n1,2,3\n");
    expect(result.columns).toEqual([
      ["1", "1", "", "1", "1"],
      ["2", "2", "", "2", "2"],
      ["", "3", "", "3", "3"],
    ]);
    expect(result.unreadable).toEqual([
      { row: 2, message: containing("4 cells, the header has 3"), text: "1,x,3,4" },
    ]);
    expect(result.place(2)).toBe("line 4");
  });

  test("passes over comments and Excel's sep= line; takes a commented header", async () => {
    expect((await table("# written by hand\n# twice\nlr,acc\n1,2\n")).header).toEqual(["lr", "acc"]);
    expect((await table("# epoch,loss\n1,2\n")).header).toEqual(["epoch", "loss"]);
    expect((await table("sep=;\nlr;acc\n1,5;2\n")).columns).toEqual([["1.5"], ["2"]]);
  });

  test("reads decimal commas where no comma delimits, and only where nothing contradicts", async () => {
    expect((await table("lr;n\n0,5;1.234,5\n-1,25;7\n")).columns).toEqual([
      ["0.5", "-1.25"],
      ["1234.5", "7"],
    ]);
    expect((await table("lr;n\n0,5;1\n0.5;1\n")).columns[0]).toEqual(["0,5", "0.5"]);
    const unsure = await table("n;x\n1.000;6\n");
    expect(unsure.columns).toEqual([["1.000"], ["6"]]);
    expect(unsure.remarks).toEqual([expect.stringMatching(/^1\.000 is read as 1, with a decimal point\./)]);
    expect((await table("n,x\n1.000,6\n")).remarks).toEqual([]);
    expect((await table("ids;n\n1,234;1\n5,678;2\n")).columns[0]).toEqual(["1,234", "5,678"]);
  });

  test("is the same whatever slices it is read in", async () => {
    const rows = Array.from({ length: 60_000 }, (_, row) => `${row},"line\none, ""two""",${"x".repeat(40)}`);
    const result = await table(`id,notes,fill\n${rows.join("\n")}\n`);
    expect(result.count).toBe(60_000);
    expect(result.columns[0]?.every((cell, row) => cell === String(row))).toBe(true);
    expect(new Set(result.columns[1])).toEqual(new Set(['line\none, "two"']));
    expect(result.place(59_999)).toBe(`line ${2 + 59_999 * 2}`);
  });

  test.each([
    ["an empty file", "", "file-empty", "is empty"],
    ["white space", " \n \n", "file-empty", "is empty"],
    ["a header alone", "lr,acc\n", "file-empty", "no runs below"],
    ["a quote that is never closed", 'lr,notes\n1,a\n2,"open\n3,b\n', "file-unclosed-quote", "line 3"],
    ["prose", "Dear all,\nthe runs are done.\nBest, Ann\n", "file-no-table", "not a table"],
    ["one column of words", "hello\nworld\n", "file-no-table", "no columns"],
    ["a web page", "<!doctype html><table></table>", "file-no-table", "web page"],
    [
      "source code",
      'import os, sys\nprint("a")\nfor i in x:\n  f(i, 1, 2)\nreturn\n',
      "file-no-table",
      "not a table",
    ],
    ["16,385 columns", `${"c,".repeat(16_384)}c\n1\n`, "file-too-wide", "16,385 columns"],
  ])("refuses %s", async (_, text, code, message) => {
    await expect(read(text)).rejects.toMatchObject({ code, message: containing(message) });
  });

  test("refuses more rows than a worksheet has", async () => {
    await expect(read(`a,b\n${"1,2\n".repeat(1_048_576)}`)).rejects.toMatchObject({
      code: "file-too-long",
      message: containing("1,048,575"),
    });
  });
});

describe("JSON", () => {
  test("keeps non-finite numbers as texts, and leaves texts that look like them", async () => {
    const { document } = await records('[{"loss": NaN, "best": -Infinity, "note": "NaN, \\"Infinity\\""}]');
    expect(document).toEqual([{ loss: "NaN", best: "-Infinity", note: 'NaN, "Infinity"' }]);
  });

  test("is read by line when lines are documents; a bad line is named and the others stay", async () => {
    const result = await records('{"lr": 1}\n\n{"lr": 2,}\n{"lr": Infinity}\n');
    expect(result).toMatchObject({
      lines: true,
      count: 3,
      document: [{ lr: 1 }, undefined, { lr: "Infinity" }],
    });
    expect(result.unreadable).toEqual([{ row: 1, message: containing("column 10"), text: '{"lr": 2,}' }]);
    expect(result.place(1)).toBe("line 3");
  });

  test("is read by line even when the first line is the bad one", async () => {
    const result = await records('{"lr": }\n{"lr": 2}\n{"lr": 3}\n');
    expect(result).toMatchObject({ lines: true, count: 3, unreadable: [{ row: 0 }] });
  });

  test.each([
    ['{\n  "lr": 0.1\n  "acc": 1\n}', "a comma or a closing bracket is missing on line 3, column 3"],
    ["[{'lr': 1}]", "a name in double quotes or } is missing on line 1, column 3"],
    ['[{"lr": 1}', "the text ends too early"],
  ])("says where %j goes wrong", async (text, message) => {
    await expect(read(text, "runs.json")).rejects.toMatchObject({
      code: "file-unreadable",
      message: containing(message),
    });
  });
});

describe("bytes", () => {
  const utf16 = (text: string, littleEndian: boolean) => {
    const view = new DataView(new ArrayBuffer(text.length * 2));
    for (let at = 0; at < text.length; at++) {
      view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
    }
    return new Uint8Array(view.buffer);
  };

  test.each([
    ["UTF-8", new TextEncoder().encode("name,acc\nMüller,1\n")],
    ["UTF-8 with a mark", new TextEncoder().encode("\ufeffname,acc\nMüller,1\n")],
    ["UTF-16, little end first", utf16("\ufeffname,acc\nMüller,1\n", true)],
    ["UTF-16, big end first", utf16("\ufeffname,acc\nMüller,1\n", false)],
  ])("are read as %s", async (_, bytes) => {
    expect(await readBytes(bytes)).toMatchObject({
      header: ["name", "acc"],
      columns: [["Müller"], ["1"]],
      remarks: [],
    });
  });

  test("that are no UTF-8 are read as Windows-1252, and that is said", async () => {
    const bytes = Uint8Array.from("name,acc\nM\u00fcller,1\n", (character) => character.charCodeAt(0));
    expect(await readBytes(bytes)).toMatchObject({
      columns: [["Müller"], ["1"]],
      remarks: [containing("Windows-1252")],
    });
  });

  test.each([
    ["PK\u0003\u0004....runs.csv", "a zip archive"],
    ["\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", "an old Excel workbook (.xls)"],
    ["PAR1....", "a Parquet file"],
    ["\u0089PNG\r\n\u001a\n", "a PNG image"],
    ["%PDF-1.7", "a PDF document"],
    ["a,b\n1,\u0000\n", "a binary file"],
  ])("%j are refused as %s", async (text, kind) => {
    const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
    await expect(readBytes(bytes)).rejects.toMatchObject({
      code: "file-binary",
      message: containing(kind),
    });
  });
});

describe("the cells of a selection", () => {
  test("are a table from the first row that holds something; generous margins are left out", async () => {
    const content = [
      ["", "", ""],
      ["lr", "done", ""],
      [0.1, true, ""],
      ["", "", ""],
      [0.2, "", ""],
    ];
    const result = await readPart({ name: "Sheet1!B2:D6", content }, new EventLoopPace());
    expect(result).toMatchObject({
      header: ["lr", "done"],
      columns: [
        [0.1, 0.2],
        [true, ""],
      ],
      count: 2,
    });
    expect(result.place(1)).toBe("row 5 of Sheet1!B2:D6");
  });

  test("of one row are refused", async () => {
    await expect(
      readPart({ name: "A1:B1", content: [["lr", "acc"]] }, new EventLoopPace()),
    ).rejects.toMatchObject({
      code: "file-empty",
    });
  });
});

test("a cancelled reading stops", async () => {
  const cancel = new AbortController();
  const reading = readPart(
    { name: "runs.csv", content: `a,b\n${"1,2\n".repeat(500_000)}` },
    new EventLoopPace({
      signal: cancel.signal,
      onProgress: () => {
        cancel.abort();
      },
    }),
  );
  await expect(reading).rejects.toMatchObject({ code: "cancelled" });
});
