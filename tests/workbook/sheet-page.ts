/** A sheet of the open workbook as a page of text: what its cells show, without the lines that tell the time. */
export async function sheetPage(name: string): Promise<string> {
  return Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(name).getUsedRange();
    used.load("text");
    await context.sync();
    const rows = used.text.map((row) =>
      row.map((cell) => cell.replace(/\d{4}-\d\d-\d\d \d\d:\d\d/g, "<time>")),
    );
    // Titles and notes run on over the next cells; they make no column wide.
    const table = rows.filter((row) => row.filter((cell) => cell !== "").length > 1);
    const widths = (rows[0] ?? []).map((_, column) =>
      Math.max(...table.map((row) => (row[column] ?? "").length)),
    );
    return rows
      .map((row) =>
        row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join("  ")
          .trimEnd(),
      )
      .join("\n");
  });
}
