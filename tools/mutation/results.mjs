// With RESULTS=file every mutant is written to the file as soon as it is known what became of it, one a line: a run of hours
// tells on its way what its tests miss.

import { appendFileSync } from "node:fs";
import path from "node:path";
import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";

class Results {
  onMutantTested(mutant) {
    if (process.env.RESULTS && mutant.status !== "Ignored") {
      const file = path.relative(process.cwd(), mutant.fileName).split(path.sep).join("/");
      appendFileSync(process.env.RESULTS, `${file}:${inWords(mutant)}\n`);
    }
  }
}

/** A mutant on one line: where it is, what it is, what became of it. */
export function inWords({ location, mutatorName, replacement, status }) {
  const { line, column } = location.start;
  return `${line}:${column} ${mutatorName} ${status}: ${replacement.replace(/\s+/g, " ").slice(0, 90)}`;
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Reporter, "results", Results)];
