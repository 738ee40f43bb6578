import { readWorkbookFile } from "../../../src/importers/sheets/read-workbook-file";
import { EventLoopPace } from "../../../src/worker/pace";
import { workbookZip, type SheetXml, type WorkbookXml } from "./workbook-zip";

const read = (sheets: readonly SheetXml[], more?: WorkbookXml) =>
  readWorkbookFile(workbookZip(sheets, more), "log.xlsx", new EventLoopPace({}));

/** The one sheet of a workbook with these rows. */
async function sheetOf(rows: string, more?: WorkbookXml, sheet: Partial<SheetXml> = {}) {
  const { sheets } = await read([{ name: "runs", rows, ...sheet }], more);
  return sheets[0];
}

test("cells come as they are stored: numbers, shared and inline texts, truths, errors, days as ISO, gaps", async () => {
  const sheet = await sheetOf(
    '<row r="2"><c r="B2" t="s"><v>1</v></c><c r="C2" t="inlineStr"><is><r><t>in</t></r><r><t xml:space="preserve"> line</t></r></is></c></row>' +
      '<row r="4"><c r="A4"><v>0.1</v></c><c t="b"><v>1</v></c><c r="C4" t="e"><v>#DIV/0!</v></c><c r="E4" t="d"><v>2026-03-14T12:00:00</v></c>' +
      '<c r="F4" t="str"><f>A4&amp;""</f><v>0.1</v></c></row>',
    { strings: "<si><t>unused</t></si><si><t>a &lt; b_x0009_c</t><rPh><t>read so</t></rPh></si>" },
  );
  expect(sheet?.cells).toEqual([
    [],
    [undefined, "a < b\tc", "in line"],
    [],
    [0.1, true, "#DIV/0!", undefined, 46_095.5, "0.1"],
  ]);
  expect(sheet).toMatchObject({ sheet: "runs", origin: { row: 0, column: 0 } });
});

test("looks are the format, bold and fill of each cell, and whether it is a formula; plain cells have none", async () => {
  const sheet = await sheetOf(
    '<row><c s="1"><v>0.5</v></c><c s="2"><f>A1</f><v>0.5</v></c><c><v>1</v></c><c s="3"><f>1</f><v>1</v></c><c s="1"/></row>',
    {
      styles:
        '<numFmts><numFmt numFmtId="170" formatCode="0.0%"/></numFmts><fonts><font/><font><b/></font></fonts>' +
        '<fills><fill/><fill/><fill><patternFill patternType="solid"><fgColor rgb="FFFFEE00"/></patternFill></fill></fills>' +
        '<cellXfs><xf/><xf numFmtId="170" fontId="1"/><xf numFmtId="14" fillId="2"/><xf/></cellXfs>',
    },
  );
  expect(sheet?.looks).toEqual([
    [
      { numberFormat: "0.0%", bold: true },
      { numberFormat: "m/d/yyyy", fill: "#FFEE00", isFormula: true },
      undefined,
      { isFormula: true },
    ],
  ]);
});

test("days that are counted from 1904 are those that are meant; spans of time and numbers stay", async () => {
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/><numFmt numFmtId="165" formatCode="[h]:mm"/></numFmts>' +
    '<cellXfs><xf/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>';
  const rows = '<row><c s="1"><v>44633</v></c><c s="2"><v>1.5</v></c><c><v>44633</v></c></row>';
  expect((await sheetOf(rows, { styles, properties: 'date1904="1"' }))?.cells).toEqual([
    [46_095, 1.5, 44_633],
  ]);
  expect((await sheetOf(rows, { styles }))?.cells).toEqual([[44_633, 1.5, 44_633]]);
});

test("a formula without a result is said to be one, never taken for a blank in silence; an empty text is a result", async () => {
  const one = await sheetOf(
    '<row><c><v>1</v></c><c><f>A1*2</f><v></v></c><c t="str"><f>""</f><v></v></c></row>',
  );
  expect(one?.cells).toEqual([[1, undefined, ""]]);
  expect(one?.looks?.[0]?.[1]).toEqual({ isFormula: true });
  expect(one?.remarks).toEqual([
    "The formula in B1 has no result in the file, so the cell counts as blank. Open the workbook in Excel, save it, and import it again.",
  ]);
  const many = await sheetOf(`<row>${"<c><f>1</f></c>".repeat(7)}</row>`);
  expect(many?.remarks?.[0]).toMatch(
    /^7 formulas \(A1, B1, C1, D1, E1 and 2 more\) have no result in the file/,
  );
});

test("hidden rows and columns are read and named; hidden sheets are named and not read", async () => {
  const hidden = '<row r="2" hidden="1"><c><v>2</v></c></row><row r="3" hidden="1"><c><v>2</v></c></row>';
  const { sheets, remarks } = await read([
    {
      name: "runs",
      before:
        '<cols><col min="1" max="1" hidden="1" width="9"/><col min="9" max="16384" hidden="1" width="9"/></cols>',
      rows: `<row><c><v>1</v></c></row>${hidden}<row r="5" hidden="1"><c><v>2</v></c></row><row r="9" hidden="1"/>`,
    },
    { name: "old", rows: "<row><c><v>1</v></c></row>", state: "hidden" },
    { name: "older", rows: "<row><c><v>1</v></c></row>", state: "veryHidden" },
  ]);
  expect(sheets.map(({ sheet }) => sheet)).toEqual(["runs"]);
  expect(sheets[0]?.remarks).toEqual([
    "Rows 2 to 3 and 5 are hidden on the sheet; they were read too.",
    "Column A is hidden on the sheet; it was read too.",
  ]);
  expect(remarks).toEqual(['The sheets "old" and "older" are hidden and were not read.']);
});

test("merged areas and Excel's tables come with the sheet, a table without its totals", async () => {
  const sheet = await sheetOf(
    '<row r="1"><c><v>1</v></c></row>',
    {
      parts: {
        "xl/worksheets/_rels/sheet1.xml.rels":
          '<Relationships><Relationship Id="t1" Type="x/table" Target="../tables/table1.xml"/></Relationships>',
        "xl/tables/table1.xml": '<table displayName="Runs" ref="A1:C9" totalsRowCount="1"/>',
      },
    },
    {
      after:
        '<mergeCells><mergeCell ref="B3:D3"/><mergeCell ref="nowhere"/></mergeCells><tableParts><tablePart r:id="t1"/></tableParts>',
    },
  );
  expect(sheet?.merged).toEqual([{ top: 2, left: 1, bottom: 2, right: 3 }]);
  expect(sheet?.tables).toEqual([{ name: "Runs", area: { top: 0, left: 0, bottom: 7, right: 2 } }]);
});

test("comments and CDATA in cells and texts are XML like any other", async () => {
  const sheet = await sheetOf(
    '<!-- <c><v>9</v></c> --><row><c><v><![CDATA[0.5]]></v></c><c t="s"><v>0</v></c></row>',
    {
      strings: "<si><t><![CDATA[a < b & c]]><!-- no --></t></si>",
    },
  );
  expect(sheet?.cells).toEqual([[0.5, "a < b & c"]]);
});

test("a cell far out costs no room for the cells before it", async () => {
  const sheet = await sheetOf('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>');
  expect(sheet?.cells).toHaveLength(1_048_576);
  expect(sheet?.cells[1_048_575]?.[16_383]).toBe(1);
  expect(new Set(sheet?.cells).size).toBe(2);
});

test("a cancelled reading ends as cancelled", async () => {
  const stop = new AbortController();
  stop.abort();
  const reading = readWorkbookFile(
    workbookZip([{ name: "runs", rows: "" }]),
    "log.xlsx",
    new EventLoopPace({ signal: stop.signal }),
  );
  await expect(reading).rejects.toMatchObject({ code: "cancelled" });
});
