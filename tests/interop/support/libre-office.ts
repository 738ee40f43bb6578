import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** Every sheet into a CSV file of its own: comma, quotes, UTF-8, values as they are stored (token list of filter "CSV"). */
const ALL_SHEETS = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";
const TIMEOUT = 240_000;

/**
 * Frozen panes belong to a view, and conversions have none; so a Basic macro opens the file and asks its view. (Where
 * columns are grouped the split row is counted wrong, because the view is never drawn.)
 */
const PANES = `
Sub Report(source As String, target As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  Dim book As Object
  book = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  Dim file As Integer
  file = FreeFile
  Open target For Output As #file
  Dim index As Integer
  For index = 0 To book.Sheets.Count - 1
    Dim view As Object
    view = book.CurrentController
    view.ActiveSheet = book.Sheets.getByIndex(index)
    Print #file, book.Sheets.getByIndex(index).Name & Chr(9) & view.hasFrozenPanes() & Chr(9) & view.SplitRow & Chr(9) & view.SplitColumn
  Next
  Close #file
  book.close(True)
End Sub`;

/** Where the person sits: it decides how numbers inside of texts are read, and how they are shown. */
export type Region = "en-US" | "de-DE";

/** Opens files in LibreOffice and saves them in another format; returns the folder with the results. */
export function convert(
  files: readonly string[],
  to: "xlsx" | "csv" | "pdf",
  folder: string,
  region: Region = "en-US",
): string {
  const output = path.join(folder, region, to);
  mkdirSync(output, { recursive: true });
  const format = to === "csv" ? ALL_SHEETS : to === "xlsx" ? "xlsx:Calc MS Excel 2007 XML" : to;
  runOffice(folder, ["--convert-to", format, "--outdir", output, ...files], region);
  return output;
}

/** Rows and columns that LibreOffice freezes, by sheet; undefined for sheets without frozen panes. */
export function frozenPanes(
  file: string,
  folder: string,
): Readonly<Record<string, { readonly rows: number; readonly columns: number } | undefined>> {
  const report = path.join(folder, "panes.txt");
  installMacro(folder);
  runOffice(folder, [`macro:///Standard.Panes.Report("${pathToFileURL(file).href}","${report}")`]);
  return Object.fromEntries(
    readFileSync(report, "utf8")
      .trim()
      .split(/\r?\n/)
      .map((line) => {
        const [name = "", frozen, rows, columns] = line.split("\t");
        return [name, frozen === "True" ? { rows: Number(rows), columns: Number(columns) } : undefined];
      }),
  );
}

function installMacro(folder: string): void {
  const library = path.join(profileOf(folder, "en-US"), "user", "basic", "Standard");
  // LibreOffice fills a new profile when it first starts, and would overwrite what stands there before.
  if (!existsSync(library)) {
    runOffice(folder, ["--terminate_after_init"]);
  }
  const source = PANES.replaceAll("&", "&amp;");
  writeFileSync(
    path.join(library, "Panes.xba"),
    `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">\n<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Panes" script:language="StarBasic">${source}</script:module>`,
  );
  const index = path.join(library, "script.xlb");
  const listed = readFileSync(index, "utf8");
  if (!listed.includes('"Panes"')) {
    writeFileSync(
      index,
      listed.replace("</library:library>", ' <library:element library:name="Panes"/>\n</library:library>'),
    );
  }
}

/** Runs LibreOffice in a profile of its own, so that it does not meet one that somebody has open. */
function runOffice(folder: string, args: readonly string[], region: Region = "en-US"): void {
  const profile = profileOf(folder, region);
  if (!existsSync(profile)) {
    mkdirSync(path.join(profile, "user"), { recursive: true });
    writeFileSync(path.join(profile, "user", "registrymodifications.xcu"), settingsOf(region));
  }
  execFileSync(
    "soffice",
    [`-env:UserInstallation=${pathToFileURL(profile).href}`, "--headless", "--norestore", ...args],
    {
      stdio: "ignore",
      timeout: TIMEOUT,
    },
  );
}

function profileOf(folder: string, region: Region): string {
  return path.join(folder, `profile-${region}`);
}

function settingsOf(region: Region): string {
  const setting = (node: string, name: string): string =>
    `<item oor:path="/org.openoffice.${node}"><prop oor:name="${name}" oor:op="fuse"><value>${region}</value></prop></item>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
${setting("Setup/L10N", "ooSetupSystemLocale")}
${setting("Setup/L10N", "ooLocale")}
</oor:items>`;
}
