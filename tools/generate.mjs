// Runs every generator in this folder: `generate-*.mjs`, each of which exports one function and skips what is fresh.

import { readdirSync } from "node:fs";
import path from "node:path";

const folder = import.meta.dirname;
for (const file of readdirSync(folder)
  .filter((name) => /^generate-.+\.mjs$/.test(name))
  .sort()) {
  const module = await import(path.join(folder, file));
  for (const generate of Object.values(module)) {
    await generate();
  }
}
