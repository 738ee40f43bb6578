import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

/** Sources that may name Excel or Office. */
const FOLDERS = ["workbook", "commands", "taskpane", "actions"];

/** A member of Office.js that our sources use, with the requirement set that its typings give for it. */
interface Use {
  member: string;
  set: string;
  at: string;
}

function officeUses(): Use[] {
  const config = ts.getParsedCommandLineOfConfigFile(
    "tsconfig.json",
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: (problem) => {
        throw new Error(ts.flattenDiagnosticMessageText(problem.messageText, "\n"));
      },
    },
  );
  if (!config) {
    throw new Error("tsconfig.json cannot be read");
  }
  const files = config.fileNames.filter((file) => FOLDERS.some((folder) => file.includes(`/src/${folder}/`)));
  const program = ts.createProgram(files, config.options);
  const checker = program.getTypeChecker();
  const uses: Use[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      const declaration = checker.getSymbolAtLocation(node.name)?.declarations?.[0];
      const file = declaration?.getSourceFile();
      if (declaration && file?.fileName.includes("@types/office-js")) {
        const set = /\[Api set: (\w+ [\d.]+|\w+)/.exec(
          file.text.slice(declaration.pos, declaration.end),
        )?.[1];
        const line = node.getSourceFile().getLineAndCharacterOfPosition(node.pos).line + 1;
        if (set) {
          uses.push({
            member: node.name.text,
            set,
            at: `${path.relative(".", node.getSourceFile().fileName)}:${line}`,
          });
        }
      }
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) {
    if (files.includes(file.fileName)) {
      visit(file);
    }
  }
  return uses;
}

test("the manifest's ExcelApi floor is never below what the code calls", () => {
  const floor = /Set Name="ExcelApi" MinVersion="1\.(\d+)"/.exec(readFileSync("manifest.xml", "utf8"))?.[1];
  const uses = officeUses();
  expect(uses.length).toBeGreaterThan(100);
  const above = uses.filter(({ set }) => {
    const [name, version] = set.split(" ");
    return name !== "ExcelApi" || Number(version?.split(".")[1]) > Number(floor);
  });
  expect(above).toEqual([]);
});
