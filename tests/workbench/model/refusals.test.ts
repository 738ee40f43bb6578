/** @jest-environment ./tests/environments/excel-node.cjs */
// What Excel refuses or changes, so that it fails a test here before it fails a person.
import { errorOf } from "../../support/error-of";
import { startExcel } from "../../support/excel";

type Work = (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown;

async function run(work: Work): Promise<void> {
  await Excel.run(async (context) => {
    await work(context.workbook.worksheets.getActiveWorksheet(), context);
    await context.sync();
  });
}

/** The code of Excel's refusal. */
async function refusal(work: Work): Promise<string> {
  await startExcel();
  return (await errorOf(run(work))).code;
}

/** A table `Runs` in A1:B3, columns `Run ID` and `acc`. */
function addRuns(sheet: Excel.Worksheet): Excel.Table {
  sheet.getRange("A1:B3").values = [
    ["Run ID", "acc"],
    ["run-1", 0.5],
    ["run-2", 0.75],
  ];
  const table = sheet.tables.add("A1:B3", true);
  table.name = "Runs";
  return table;
}

describe("what a cell makes of what is written", () => {
  test("everything is text in a cell formatted as text", async () => {
    const { book } = await startExcel();
    await run((sheet) => {
      const range = sheet.getRange("A1:F1");
      range.numberFormat = [["@"]];
      range.values = [[0.1 + 0.2, 1e-5, true, false, -7, null]];
    });
    const [sheet] = book.sheets;
    const written = [0, 1, 2, 3, 4].map((column) => sheet?.cells.value(0, column));
    expect(written).toEqual(["0.3", "0.00001", "TRUE", "FALSE", "-7"]);
  });

  test("a text keeps 253 line feeds", async () => {
    const { book } = await startExcel();
    const lines = Array.from({ length: 300 }, (_, n) => `x${n}`);
    await run((sheet) => (sheet.getRange("A1:B1").values = [[lines.join("\n"), lines.slice(46).join("\n")]]));
    const cells = book.sheets[0]?.cells;
    expect([cells?.value(0, 0), cells?.value(0, 1)]).toEqual([
      lines.slice(0, 254).join("\n"),
      lines.slice(46).join("\n"),
    ]);
  });

  test("a number too small for Excel is 0", async () => {
    const { book } = await startExcel();
    await run((sheet) => (sheet.getRange("A1:C1").values = [[1e-320, -1e-310, 2.3e-308]]));
    expect([0, 1, 2].map((column) => book.sheets[0]?.cells.value(0, column))).toEqual([0, 0, 2.3e-308]);
  });
});

describe("what is typed, as Excel was seen to take it", () => {
  test.each([
    ["SEP7", "d-mmm"],
    ["19Feb", "d-mmm"],
    ["19-Feb2013", "d-mmm-yy"],
    ["19Feb2013", "d-mmm-yy"],
    ["1/88", "mmm-yy"],
    ["1-88", "mmm-yy"],
    ["3 PM", "h:mm AM/PM"],
    ["3 P", "h:mm AM/PM"],
    ["3:00 P", "h:mm AM/PM"],
    ["1234,567", "#,##0"],
    ["12,3456", "#,##0"],
    ["12345678901234567", "General"],
    ["0.1234567890123456789", "General"],
  ])("%s is a number shown as %s", async (text, format) => {
    await startExcel();
    await run(async (sheet, context) => {
      const range = sheet.getRange("A1");
      range.values = [[text]];
      range.load("values,numberFormat");
      await context.sync();
      expect([typeof range.values[0]?.[0], range.numberFormat]).toEqual(["number", [[format]]]);
    });
  });

  test.each(["Nova-1", "1,235,67", "Sept 5", "--", "++", "+-"])("%j stays text", async (text) => {
    const { book } = await startExcel();
    await run((sheet) => (sheet.getRange("A1").values = [[text]]));
    expect(book.sheets[0]?.cells.value(0, 0)).toBe(text);
  });

  test.each([
    ["12345678901234567", 12345678901234500],
    ["-0.00123456789012345678", -0.00123456789012345],
    ["1/88", 32143],
    ["19Feb2013", 41324],
    ["3 PM", 0.625],
  ])("%s is %d", async (text, number) => {
    const { book } = await startExcel();
    await run((sheet) => (sheet.getRange("A1").values = [[text]]));
    expect(book.sheets[0]?.cells.value(0, 0)).toBe(number);
  });
});

describe("formulas", () => {
  const nested = (depth: number) => `=${"IF(1,".repeat(depth)}1${")".repeat(depth)}`;

  test.each([
    ["of more than 8,192 characters", `=${"1+".repeat(4_100)}1`],
    ["nested more than 64 deep", nested(65)],
    ["with a text of more than 255 characters", `="${"x".repeat(256)}"`],
    ["that name a table which does not exist", "=SUM(Models[acc])"],
    ["that name a column which does not exist", "=SUM(Runs[loss])"],
    ["of this row outside of any table", "=[@acc]"],
    ["that name a worksheet which does not exist", "=SUM('No such'!A1:A3)"],
  ])("%s are refused", async (_, formula) => {
    const code = await refusal((sheet) => {
      addRuns(sheet);
      sheet.getRange("D9").formulas = [[formula]];
    });
    expect(code).toBe("InvalidArgument");
  });

  test("at the limits are taken", async () => {
    await startExcel();
    const formulas = [
      nested(64),
      `="${"x".repeat(254)}"""`,
      "=SUM(runs[ACC])",
      "=SUM(Runs[[#All],[Run ID]:[acc]])",
      "=SUM(Sheet1!A1:A3)",
      `=${"1+".repeat(4_095)}1`,
    ];
    await run(async (sheet, context) => {
      addRuns(sheet);
      const range = sheet.getRange("D1:D6");
      range.formulas = formulas.map((formula) => [formula]);
      range.load("values");
      await context.sync();
      expect(range.values.flat()).toEqual([1, `${"x".repeat(254)}"`, 1.25, 1.25, 0, 4_096]);
    });
  });
});

describe("whole columns, and more cells than one call may concern", () => {
  test.each<[string, string, Work]>([
    ["values", "InvalidArgument", (sheet) => (sheet.getRange("H:H").values = [[1]])],
    ["formulas", "InvalidArgument", (sheet) => (sheet.getRange("3:3").formulas = [["=1"]])],
    ["number formats", "InvalidArgument", (sheet) => (sheet.getRange("H:H").numberFormat = [["0"]])],
    ["many values", "OperationCellsExceedLimit", (sheet) => (sheet.getRange("A2:AH1048576").values = [[1]])],
    [
      "clear",
      "OperationCellsExceedLimit",
      (sheet) => {
        sheet.getRange().clear();
      },
    ],
    ["fill", "OperationCellsExceedLimit", (sheet) => (sheet.getRange().format.fill.color = "#FF0000")],
  ])("%s: %s", async (_, code, work) => {
    expect(await refusal(work)).toBe(code);
  });

  test("a whole column can be cleared and coloured", async () => {
    const { book } = await startExcel();
    await run((sheet) => {
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("A:A").clear("Contents");
      sheet.getRange("A:A").format.fill.color = "#FF0000";
    });
    expect(book.sheets[0]?.cells.value(0, 0)).toBeUndefined();
  });
});

describe("headers of tables", () => {
  test("have at most 255 characters, and a formula leaves its result", async () => {
    const { book } = await startExcel();
    await run((sheet) => {
      sheet.getRange("A1:B1").formulas = [["=1+1", "x".repeat(300)]];
      sheet.tables.add("A1:B2", true);
    });
    const [table] = book.tables;
    expect([table?.columns[0], table?.columns[1]?.length]).toEqual(["2", 255]);
    await run((sheet) => (sheet.getRange("A1:B1").formulas = [['="a"&"b"', "y".repeat(256)]]));
    expect([table?.columns[0], table?.columns[1]?.length]).toEqual(["ab", 255]);
    const cells = book.sheets[0]?.cells;
    expect([cells?.value(0, 0), cells?.formula(0, 0)]).toEqual(["ab", undefined]);
  });
});

describe("validation", () => {
  const whole = (formula1: number | string, formula2: number | string): Excel.DataValidationRule => ({
    wholeNumber: { formula1, formula2, operator: "Between" },
  });
  const list = (source: string | Excel.Range): Excel.DataValidationRule => ({
    list: { inCellDropDown: true, source },
  });

  test.each<[string, Excel.DataValidationRule]>([
    ["a whole number below 0", whole(-1, 9)],
    ["a whole number above 65,535", whole(0, 65_536)],
    ["the same as a text", whole(0, "=65536")],
    ["a fraction for a whole number", whole(0.5, 9)],
    ["a minimum above the maximum", whole(9, 1)],
    ["a number above another", { decimal: { formula1: 1.5, formula2: 0.5, operator: "NotBetween" } }],
    [
      "dates the wrong way round",
      { date: { formula1: "2026-02-01", formula2: "2026-01-01", operator: "Between" } },
    ],
    ["a structured reference", { custom: { formula: "=COUNTIF(Runs[acc],D1)=1" } }],
    ["a reference to this row", { custom: { formula: "=[@acc]>0" } }],
    ["an array of constants", { custom: { formula: "=OR(D1={1,2})" } }],
    ["a long text", { custom: { formula: `=D1<>"${"x".repeat(300)}"` } }],
    ["a long formula", { custom: { formula: `=AND(${"D1>0,".repeat(60)}D1<9)` } }],
    ["a worksheet that does not exist", { custom: { formula: "=COUNTIF(Missing!A1:A9,D1)=1" } }],
    ["a date given as number", { date: { formula1: 45_000 as unknown as string, operator: "GreaterThan" } }],
    ["a list in rows and columns", list("=Sheet1!$A$1:$B$3")],
    ["a list on a worksheet that does not exist", list("=Missing!$A$1:$A$3")],
    ["a list of an unknown name", list("=Choices")],
    ["a list of a table's column", list("=Runs[acc]")],
  ])("of %s is refused", async (_, rule) => {
    const code = await refusal((sheet) => {
      addRuns(sheet);
      sheet.getRange("D1:D9").dataValidation.rule = rule;
    });
    expect(code).toBe("InvalidArgument");
  });

  test("of a list in a block of cells given as range is refused", async () => {
    const code = await refusal((sheet) => {
      sheet.getRange("D1").dataValidation.rule = list(sheet.getRange("A1:B3"));
    });
    expect(code).toBe("InvalidArgument");
  });

  test("at the limits is taken", async () => {
    const { book } = await startExcel();
    const rules = [
      whole(0, 65_535),
      { wholeNumber: { formula1: "=$A$1", operator: "GreaterThan" } },
      { decimal: { formula1: -9.99e307, formula2: 9.99e307, operator: "Between" } },
      { custom: { formula: "=AND(ISNUMBER(D5),D5=INT(D5),D5>=-1)" } },
      { date: { formula1: "1900-03-01", operator: "GreaterThanOrEqualTo" } },
      list("=Sheet1!$A$2:$A$3"),
      list("=Choices"),
      list('=INDIRECT("Runs[Run ID]")'),
    ] as Excel.DataValidationRule[];
    await run(async (sheet, context) => {
      addRuns(sheet);
      context.workbook.names.add("Choices", sheet.getRange("A2:A3"));
      rules.forEach((rule, row) => {
        sheet.getRange(`D${row + 1}`).dataValidation.rule = rule;
      });
      await context.sync();
    });
    expect(book.sheets[0]?.validations).toHaveLength(rules.length);
  });

  test("has a title of 32 characters and a message of 225 at most, a prompt one of 255", async () => {
    const alert =
      (title: number, message: number): Work =>
      (sheet) => {
        const { dataValidation } = sheet.getRange("D1");
        dataValidation.rule = whole(0, 9);
        dataValidation.errorAlert = {
          title: "t".repeat(title),
          message: "m".repeat(message),
          showAlert: true,
          style: "Stop",
        };
      };
    const prompt =
      (title: number, message: number): Work =>
      (sheet) => {
        const { dataValidation } = sheet.getRange("D1");
        dataValidation.prompt = { title: "t".repeat(title), message: "m".repeat(message), showPrompt: true };
      };
    await startExcel();
    await run(alert(32, 225));
    await run(prompt(32, 255));
    for (const work of [alert(33, 1), alert(1, 226), prompt(33, 1), prompt(1, 256)]) {
      expect(await refusal(work)).toBe("InvalidArgument");
    }
  });

  test("goes on cells of different prompts only after a clear", async () => {
    const mixed =
      (clear: boolean): Work =>
      (sheet) => {
        sheet.getRange("D1").dataValidation.prompt = {
          title: "mine",
          message: "only here",
          showPrompt: true,
        };
        const { dataValidation } = sheet.getRange("D1:D9");
        if (clear) {
          dataValidation.clear();
        }
        dataValidation.rule = whole(0, 9);
      };
    expect(await refusal(mixed(false))).toBe("InvalidArgument");
    const { book } = await startExcel();
    await run(mixed(true));
    expect(book.sheets[0]?.validations).toHaveLength(1);
  });

  test("is Inconsistent where cells have different rules, MixedCriteria where only some have one", async () => {
    await startExcel();
    await run(async (sheet, context) => {
      sheet.getRange("D1").dataValidation.rule = whole(0, 9);
      sheet.getRange("D2").dataValidation.rule = whole(0, 8);
      const types = ["D1", "D1:D2", "D2:D3", "D3"].map((address) =>
        sheet.getRange(address).dataValidation.load("type"),
      );
      await context.sync();
      expect(types.map(({ type }) => type)).toEqual(["WholeNumber", "Inconsistent", "MixedCriteria", "None"]);
    });
  });
});

describe("conditional formats", () => {
  const mark = (range: Excel.Range, formula: string): Excel.ConditionalFormat => {
    const format = range.conditionalFormats.add("Custom");
    format.custom.rule.formula = formula;
    return format;
  };

  test.each([
    ["an array of constants", "=OR(B2={1,2})"],
    ["a structured reference", "=B2=MAX(Runs[acc])"],
    ["a text of more than 255 characters", `=AND("${"x".repeat(256)}"<>"",B2>0)`],
  ])("with %s are refused", async (_, formula) => {
    const code = await refusal((sheet) => {
      addRuns(sheet);
      mark(sheet.getRange("A2:B3"), formula);
    });
    expect(code).toBe("InvalidArgument");
  });

  test("are not found over the whole sheet where two lie on a cell, but are on their own range", async () => {
    const { book } = await startExcel();
    await run(async (sheet, context) => {
      addRuns(sheet);
      const ours = mark(sheet.getRange("A2:B3"), "=$B2>0.6");
      mark(sheet.getRange("B2:B9"), "=$B2>0.7");
      mark(sheet.getRange("F1:F9"), "=F1>1");
      ours.load("id");
      await context.sync();
      sheet.getRange().conditionalFormats.getItem(ours.id).delete();
      expect((await errorOf(context.sync())).code).toBe("ItemNotFound");
      sheet.getRange("A2:B3").conditionalFormats.getItem(ours.id).delete();
      // Alone on its cells, a format is found.
      sheet.getRange().conditionalFormats.getItemAt(0).delete();
      await context.sync();
    });
    expect(book.sheets[0]?.conditionalFormats).toHaveLength(1);
  });
});

test("conditional formats that a file brought are told by their kind, and have no rule of another", async () => {
  const { book } = await startExcel();
  const [first] = book.sheets;
  ["iconSet", "duplicateValues"].forEach((name, row) => {
    first?.conditionalFormats.push({
      id: name,
      areas: [{ top: row, bottom: row, left: 0, right: 0 }],
      rule: { kind: "Other", name, source: undefined },
      stopIfTrue: false,
    });
  });
  await run(async (sheet, context) => {
    const formats = sheet.getRange("A1:A2").conditionalFormats;
    formats.load("items/type");
    await context.sync();
    expect(formats.items.map(({ type }) => type)).toEqual(["IconSet", "PresetCriteria"]);
    formats.items[0]?.custom.rule.load("formula");
    expect((await errorOf(context.sync())).code).toBe("InvalidOperation");
  });
});

test("panes are frozen at a range of their own sheet", async () => {
  const code = await refusal((sheet, context) => {
    sheet.freezePanes.freezeAt(context.workbook.worksheets.add("Other").getRange("A1:B2"));
  });
  expect(code).toBe("InvalidArgument");
});

test("a point of a series is refused once its cells hold nothing", async () => {
  await startExcel();
  await run(async (sheet, context) => {
    const data = sheet.getRange("A1:A3");
    data.values = [[1], [2], [3]];
    const series = sheet.charts.add("ColumnClustered", data).series.getItemAt(0);
    series.points.getItemAt(0).format.fill.setSolidColor("#FF0000");
    await context.sync();
    data.clear("Contents");
    series.points.getItemAt(0).format.fill.setSolidColor("#00FF00");
    expect((await errorOf(context.sync())).code).toBe("EmptyChartSeries");
  });
});

test("a chart needs cells that hold something", async () => {
  expect(await refusal((sheet) => sheet.charts.add("ColumnClustered", sheet.getRange("A1:B9")))).toBe(
    "EmptyChartSeries",
  );
});
