// Writes the files for the checks by hand to tests/manual/files: `npx tsx tests/manual/make-files.ts`.

import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { MANUAL_FILES } from "./manual-files";

const folder = path.join(__dirname, "files");
mkdirSync(folder, { recursive: true });
for (const { name, content } of MANUAL_FILES) {
  writeFileSync(path.join(folder, name), content());
  console.log(path.relative(process.cwd(), path.join(folder, name)));
}
