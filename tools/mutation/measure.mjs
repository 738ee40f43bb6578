// `npm run mutation`: how many small faults, made one at a time in src/tracking and src/importers, fail a test.
// With files as arguments only those are mutated, and what survives is listed. ONE_IN=5 looks at every fifth stretch of
// lines of them, which tells the scores to a point or two in a fifth of the time; FROM=2 begins with the third. Ends with the
// scores in per cent.

import { readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Stryker } from "@stryker-mutator/core";
import { inWords } from "./results.mjs";

const ROOMS = ["tracking", "importers"];
const files = process.argv.slice(2);
const ONE_IN = Number(process.env.ONE_IN ?? 1);
const FROM = Number(process.env.FROM ?? 0);
/** Lines that are taken or left together. */
const STRETCH = 12;

/** What is mutated: the files that were named, else the rooms; or some stretches of lines of each of them in turn. */
function wanted() {
  const named = files.length > 0 ? files : ROOMS.map((room) => `src/${room}/**/*.ts`);
  if (ONE_IN === 1) {
    return named;
  }
  const sources = ROOMS.flatMap((room) =>
    readdirSync(`src/${room}`, { recursive: true })
      .filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"))
      .map((file) => `src/${room}/${file}`)
      .filter((file) => named.some((pattern) => path.matchesGlob(file, pattern))),
  ).sort();
  const stretches = sources.flatMap((file) => {
    const lines = readFileSync(file, "utf8").split("\n").length;
    return Array.from(
      { length: Math.ceil(lines / STRETCH) },
      (_, at) => `${file}:${at * STRETCH + 1}-${Math.min(lines, (at + 1) * STRETCH)}`,
    );
  });
  return stretches.filter((_, at) => at % ONE_IN === FROM);
}

const results = await new Stryker({
  mutate: wanted(),
  ignorePatterns: ["dist"],
  testRunner: "in-process",
  plugins: ["in-process-runner.mjs", "sentences.mjs", "results.mjs"].map((file) =>
    path.join(import.meta.dirname, file),
  ),
  ignorers: ["sentences"],
  coverageAnalysis: "perTest",
  concurrency: Number(process.env.CONCURRENCY ?? 1),
  // Endless loops are stopped by what they cost in CPU time; this is for a process that hangs otherwise.
  timeoutMS: 120_000,
  // The tests take a minute once; on a machine that does something else, many.
  dryRunTimeoutMinutes: 30,
  reporters: ["dots", "results"],
  logLevel: "warn",
  allowConsoleColors: false,
  tempDirName: path.join(tmpdir(), "runsheet-mutation"),
}).runMutationTest();

const CAUGHT = new Set(["Killed", "Timeout"]);
const COUNTED = new Set(["Killed", "Timeout", "Survived", "NoCoverage"]);

const relative = (file) => path.relative(process.cwd(), file).split(path.sep).join("/");
const counted = results
  .filter(({ status }) => COUNTED.has(status))
  .map((result) => ({ ...result, file: relative(result.fileName) }));

function score(mutants) {
  const caught = mutants.filter(({ status }) => CAUGHT.has(status)).length;
  return mutants.length === 0 ? "-" : ((100 * caught) / mutants.length).toFixed(1);
}

const byFile = Map.groupBy
  ? Map.groupBy(counted, ({ file }) => file)
  : counted.reduce(
      (map, mutant) => map.set(mutant.file, [...(map.get(mutant.file) ?? []), mutant]),
      new Map(),
    );
console.log();
for (const [file, mutants] of byFile) {
  const missed = mutants.filter(({ status }) => !CAUGHT.has(status));
  console.log(
    `${score(mutants).padStart(6)}  ${String(missed.length).padStart(4)} of ${mutants.length} missed  ${file}`,
  );
  if (files.length > 0) {
    missed.forEach((mutant) => console.log(`          ${inWords(mutant)}`));
  }
}
const scores = ROOMS.map(
  (room) => `${room} ${score(counted.filter(({ file }) => file.startsWith(`src/${room}/`)))}`,
);
console.log(`mutation score: ${scores.join(", ")}`);
