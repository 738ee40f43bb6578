// What a file brings and the book does not model has to survive opening, changing and saving.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Sheet } from "../../../src/workbench/book/sheet";
import { newId } from "../../../src/workbench/book/new-id";
import { readWorkbook } from "../../../src/workbench/xlsx/read-workbook";
import { writeWorkbook } from "../../../src/workbench/xlsx/write-workbook";
import { textsOf } from "./parts-of";
import { bookWith, chart, sampleBook, table } from "./sample-book";

const SHEET = "xl/worksheets/sheet1.xml";
const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";

/** A file whose parts were changed by hand, as other programs would have written them. */
function changed(bytes: Uint8Array, changes: Readonly<Record<string, (text: string) => string>>): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [path, change] of Object.entries(changes)) {
    parts[path] = strToU8(change(parts[path] ? strFromU8(parts[path]) : ""));
  }
  return zipSync(parts);
}

/** A sheet `Data` with these cells and whatever follows them. */
async function fileWith(cells: string, after = "", before = ""): Promise<Uint8Array> {
  const { book } = bookWith("Data", "Other");
  return changed(await writeWorkbook(book), {
    [SHEET]: (xml) =>
      xml
        .replace("<sheetData></sheetData>", `${before}<sheetData>${cells}</sheetData>`)
        .replace("</worksheet>", `${after}</worksheet>`),
  });
}

async function opened(bytes: Uint8Array): Promise<Sheet> {
  return (await readWorkbook(bytes)).sheets[0] as Sheet;
}

async function resaved(bytes: Uint8Array, change: (sheet: Sheet) => void): Promise<string> {
  const book = await readWorkbook(bytes);
  change(book.sheets[0] as Sheet);
  return textsOf(await writeWorkbook(book)).get(SHEET) ?? "";
}

test("formatted text stays formatted while its cell is not changed", async () => {
  const rich =
    '<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>bold</t></r><r><t xml:space="preserve"> plain</t></r></is></c>';
  const file = await fileWith(`<row r="1" ht="33" s="0" customFormat="1">${rich}</row>`);
  expect((await opened(file)).cells.value(0, 0)).toBe("bold plain");
  const kept = await resaved(file, (sheet) => {
    sheet.cells.setValue(1, 0, "new");
  });
  expect(kept).toContain(rich);
  expect(kept).toContain('<row r="1" s="0" customFormat="1" ht="33">');
  const replaced = await resaved(file, (sheet) => {
    sheet.cells.setValue(0, 0, "other");
  });
  expect(replaced).not.toContain("<rPr>");
});

test("shared formulas are read as what they mean in their own cell, and written one by one", async () => {
  const file = await fileWith(
    '<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$C$1+SUM(A:A)</f><v>1</v></c></row>' +
      '<row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/></c></row>',
  );
  const sheet = await opened(file);
  expect([0, 1, 2].map((row) => sheet.cells.formula(row, 1))).toEqual([
    "=A1*$C$1+SUM(A:A)",
    "=A2*$C$1+SUM(A:A)",
    "=A3*$C$1+SUM(A:A)",
  ]);
  const written = await resaved(file, ({ cells }) => {
    cells.setValue(0, 1, 5);
  });
  expect(written).toContain('<c r="B2"><f>A2*$C$1+SUM(A:A)</f><v>2</v></c>');
});

test("array formulas of old stay what they are", async () => {
  const array = '<c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c>';
  const file = await fileWith(`<row r="1">${array}</row><row r="2"><c r="A2"><v>4</v></c></row>`);
  const sheet = await opened(file);
  expect([sheet.cells.formula(0, 0), sheet.cells.isSpilled(1, 0), sheet.cells.value(1, 0)]).toEqual([
    "=B1:B2*2",
    true,
    4,
  ]);
  const written = await resaved(file, ({ cells }) => {
    cells.setResult(0, 0, 6);
  });
  expect(written).toContain('<c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>6</v></c>');
});

test("cells without addresses, ISO dates and stray white space are read", async () => {
  const file = await fileWith(
    '<row>\n <c><v>1</v></c> <c t="str"><v>a&amp;b</v></c>\n</row><row><c t="d"><v>2024-02-29T12:00:00</v></c></row>',
  );
  const sheet = await opened(file);
  expect([sheet.cells.value(0, 0), sheet.cells.value(0, 1), sheet.cells.value(1, 0)]).toEqual([
    1,
    "a&b",
    45351.5,
  ]);
});

test("a sheet whose elements carry a prefix is read and written", async () => {
  const file = changed(await fileWith('<row r="1"><c r="A1"><v>7</v></c></row>'), {
    [SHEET]: (xml) =>
      xml
        .replace(/<(\/?)(\w)/g, "<$1x:$2")
        .replace('xmlns="', 'xmlns:x="')
        .replace("<x:?xml", "<?xml"),
  });
  expect(strFromU8(unzipSync(file)[SHEET] as Uint8Array)).toContain('<x:c r="A1">');
  const written = await resaved(file, ({ cells }) => {
    cells.setValue(1, 0, 8);
  });
  expect(written).toContain('<c r="A1"><v>7</v></c></row><row r="2"><c r="A2"><v>8</v></c>');
});

test("a strict workbook is read", async () => {
  const strict = (xml: string): string =>
    xml
      .replaceAll(
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
      )
      .replaceAll(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
      );
  const file = changed(await fileWith('<row r="1"><c r="A1"><v>7</v></c></row>'), {
    [SHEET]: strict,
    "xl/workbook.xml": strict,
    "_rels/.rels": strict,
    "xl/_rels/workbook.xml.rels": strict,
  });
  expect((await opened(file)).cells.value(0, 0)).toBe(7);
});

test("a look that the book does not model survives a change of what it models", async () => {
  const { book, sheets } = bookWith("Data");
  sheets[0]?.cells.setValue(0, 0, 1);
  sheets[0]?.styles.update({ top: 0, left: 0, bottom: 0, right: 0 }, () => ({ bold: true }));
  const file = changed(await writeWorkbook(book), {
    "xl/styles.xml": (xml) =>
      xml
        .replace("<b/>", '<b/><u val="double"/><vertAlign val="superscript"/>')
        .replace(/xfId="0" (?=[^>]*applyFont)/, 'xfId="0" pivotButton="1" '),
  });
  const again = await readWorkbook(file);
  again.sheets[0]?.styles.update({ top: 0, left: 0, bottom: 0, right: 0 }, (style) => ({
    ...style,
    italic: true,
  }));
  const styles = textsOf(await writeWorkbook(again)).get("xl/styles.xml") ?? "";
  expect(styles).toContain('<font><b/><i/><u val="double"/><vertAlign val="superscript"/>');
});

test("conditional formats of unknown kinds are carried along, companions of data bars go with their rule", async () => {
  const icons =
    '<conditionalFormatting sqref="A1:A9"><cfRule type="iconSet" priority="1"><iconSet iconSet="3Arrows"><cfvo type="percent" val="0"/><cfvo type="percent" val="33"/><cfvo type="percent" val="67"/></iconSet></cfRule></conditionalFormatting>';
  const bar =
    '<conditionalFormatting sqref="B1:B9"><cfRule type="dataBar" priority="2"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar>' +
    `<extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" xmlns:x14="${X14}"><x14:id>{DA7ABA51-AAAA-BBBB-0001-000000000001}</x14:id></ext></extLst></cfRule></conditionalFormatting>`;
  const extension =
    `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${X14}"><x14:conditionalFormattings>` +
    `<x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="dataBar" id="{DA7ABA51-AAAA-BBBB-0001-000000000001}"><x14:dataBar minLength="0" maxLength="100"/></x14:cfRule><xm:sqref>B1:B9</xm:sqref></x14:conditionalFormatting>` +
    `<x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="expression" priority="3" id="{DA7ABA51-AAAA-BBBB-0001-000000000002}"><xm:f>A1&gt;Other!$A$1</xm:f><x14:dxf><font><b/></font></x14:dxf></x14:cfRule><xm:sqref>C1:C9</xm:sqref></x14:conditionalFormatting>` +
    "</x14:conditionalFormattings></ext></extLst>";
  const file = await fileWith("", icons + bar + extension);
  const sheet = await opened(file);
  expect(sheet.conditionalFormats.map(({ rule }) => rule.kind)).toEqual(["Other", "DataBar", "Custom"]);
  expect(sheet.conditionalFormats[2]).toMatchObject({
    areas: [{ top: 0, left: 2, bottom: 8, right: 2 }],
    rule: { formula: "=A1>Other!$A$1", look: { bold: true } },
  });
  const mine = {
    id: newId(),
    areas: [{ top: 0, left: 3, bottom: 8, right: 3 }],
    rule: { kind: "Custom", formula: "=TRUE", look: { bold: true } },
    stopIfTrue: false,
  } as const;
  const added = await resaved(file, ({ conditionalFormats }) => {
    conditionalFormats.unshift({ ...mine, areas: [...mine.areas] });
  });
  expect(added).toContain('<cfRule type="iconSet" priority="2">');
  expect(added).toContain('type="expression" priority="4"');
  expect(added).toContain("<x14:dataBar");
  const without = await resaved(file, ({ conditionalFormats }) => {
    conditionalFormats.splice(1, 1);
  });
  expect(without).not.toContain("x14:dataBar");
  expect(without).toContain("<xm:f>A1&gt;Other!$A$1</xm:f>");
});

test("dropdowns that Excel keeps in an extension are read, and written in the plain place once they change", async () => {
  const extension =
    `<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="${X14}"><x14:dataValidations xmlns:xm="${XM}" count="1">` +
    '<x14:dataValidation type="list" allowBlank="1" showErrorMessage="1"><x14:formula1><xm:f>Other!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>B2:B9</xm:sqref></x14:dataValidation>' +
    "</x14:dataValidations></ext></extLst>";
  const file = await fileWith("", extension);
  const sheet = await opened(file);
  expect(sheet.validations).toMatchObject([
    { areas: [{ top: 1, left: 1, bottom: 8, right: 1 }], rule: { list: { source: "=Other!$A$1:$A$3" } } },
  ]);
  expect(await resaved(file, () => undefined)).toContain("<x14:dataValidation ");
  const widened = await resaved(file, ({ validations }) => {
    validations[0]!.areas = [{ top: 1, left: 1, bottom: 99, right: 1 }];
  });
  expect(widened).not.toContain("x14:");
  expect(widened).toContain('sqref="B2:B100"><formula1>Other!$A$1:$A$3</formula1>');
});

test("a calculated column stays when the table grows", async () => {
  const { book, sheets } = bookWith("Runs");
  const sheet = sheets[0] as Sheet;
  sheet.cells.setValue(0, 0, "a");
  book.tables.push(table(sheet, "Runs", { top: 0, left: 0, bottom: 2, right: 0 }));
  const formula = "<calculatedColumnFormula>1+1</calculatedColumnFormula>";
  const file = changed(await writeWorkbook(book), {
    "xl/tables/table1.xml": (xml) =>
      xml.replace(/(<tableColumn [^>]*)\/>/, `$1 totalsRowFunction="sum">${formula}</tableColumn>`),
  });
  const again = await readWorkbook(file);
  again.tables[0]!.area = { top: 0, left: 0, bottom: 7, right: 0 };
  const written = textsOf(await writeWorkbook(again)).get("xl/tables/table1.xml");
  expect(written).toContain(formula);
  expect(written).toContain('ref="A1:A8"');
});

test("a chart that nobody changed keeps its part byte by byte; one that moved keeps its content", async () => {
  const bytes = await writeWorkbook(sampleBook());
  const odd = (xml: string): string => xml.replace("<c:roundedCorners", "<!-- odd --><c:roundedCorners");
  const file = changed(bytes, { "xl/charts/chart1.xml": odd });
  const book = await readWorkbook(file);
  const charts = book.sheets[2] as Sheet;
  charts.charts[0]!.left += 100;
  charts.charts.push(chart({ top: 400 }));
  const texts = textsOf(await writeWorkbook(book));
  expect(texts.get("xl/charts/chart1.xml")).toBe(textsOf(file).get("xl/charts/chart1.xml"));
  expect(texts.has("xl/charts/chart2.xml")).toBe(true);
  charts.charts.shift();
  const fewer = textsOf(await writeWorkbook(book));
  expect([...fewer.keys()].filter((path) => path.startsWith("xl/charts/"))).toEqual(["xl/charts/chart2.xml"]);
});

test("references follow sheets that swap their names, in charts of every kind and in sparklines", async () => {
  const sparkline =
    `<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="${X14}"><x14:sparklineGroups xmlns:xm="${XM}">` +
    "<x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>Runs!A1:C1</xm:f><xm:sqref>D1</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>";
  const file = changed(await writeWorkbook(sampleBook()), {
    "xl/charts/chart1.xml": (xml) => xml.replaceAll("c:barChart", "c:bar3DChart"),
    [SHEET]: (xml) => xml.replace("</worksheet>", `${sparkline}</worksheet>`),
  });
  const book = await readWorkbook(file);
  const [runs, summary] = book.sheets as [Sheet, Sheet, Sheet];
  runs.name = "Summary";
  summary.name = "Runs";
  const texts = textsOf(await writeWorkbook(book));
  expect(texts.get("xl/charts/chart1.xml")).toContain("<c:f>Summary!$D$2:$D$6</c:f>");
  expect(texts.get(SHEET)).toContain("<xm:f>Summary!A1:C1</xm:f>");
});

test("parts go with the sheet that they belong to, and with nothing else", async () => {
  const book = await readWorkbook(await writeWorkbook(sampleBook()));
  const [runs, , charts] = book.sheets as [Sheet, Sheet, Sheet];
  book.sheets.splice(2, 1);
  const texts = textsOf(await writeWorkbook(book));
  expect(charts.charts).toHaveLength(1);
  expect([...texts.keys()].filter((path) => /chart|drawing|sheet3/.test(path))).toEqual([]);
  expect(texts.get("[Content_Types].xml")).not.toMatch(/chart|drawing|sheet3/);
  expect([...texts.keys()]).toContain("xl/tables/table1.xml");
  expect(book.tables[0]?.sheetId).toBe(runs.id);
});

test("chart sheets keep their place between the tabs", async () => {
  const { book } = bookWith("A", "B");
  const file = changed(await writeWorkbook(book), {
    "xl/workbook.xml": (xml) =>
      xml.replace(
        /(<sheet [^>]*name="B")/,
        '<sheet name="Chart1" sheetId="9" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId99"/>$1',
      ),
    "xl/_rels/workbook.xml.rels": (xml) =>
      xml.replace(
        "</Relationships>",
        '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>',
      ),
    "xl/chartsheets/sheet1.xml": () => "<chartsheet/>",
  });
  const again = await readWorkbook(file);
  expect(again.sheets.map(({ name }) => name)).toEqual(["A", "B"]);
  again.names.push({ name: "Here", formula: "=B!$A$1", visible: true, sheetId: again.sheets[1]?.id ?? "" });
  again.activeSheetId = again.sheets[1]?.id ?? "";
  const texts = textsOf(await writeWorkbook(again));
  expect(texts.get("xl/workbook.xml")).toMatch(/name="A".*name="Chart1".*name="B".*localSheetId="2"/);
  expect(texts.get("xl/workbook.xml")).toContain('activeTab="2"');
  expect(texts.has("xl/chartsheets/sheet1.xml")).toBe(true);
});

test("the chain of calculation is dropped, because it names cells that may be gone", async () => {
  const { book } = bookWith("A");
  const file = changed(await writeWorkbook(book), {
    "xl/_rels/workbook.xml.rels": (xml) =>
      xml.replace(
        "</Relationships>",
        '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
      ),
    "xl/calcChain.xml": () => "<calcChain/>",
  });
  const texts = textsOf(await writeWorkbook(await readWorkbook(file)));
  expect(texts.has("xl/calcChain.xml")).toBe(false);
  expect(texts.get("xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
});
