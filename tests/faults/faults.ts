// The fault matrix: `npm run faults`. Options: --action TEXT and --fault TEXT run a part, --out FILE writes the cases as
// JSON, --workers N says in how many processes (two unless said otherwise), --sampled runs one case of each cell, as
// `.ci/run` does. Exits with 1 when something did not survive.

import { fork } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { matrixCells, type CaseRow, type Cell } from "./cases";
import { failureLine, matrixText } from "./matrix-text";
import type { Job, Told } from "./run-cells";

const { values: options } = parseArgs({
  options: {
    action: { type: "string" },
    fault: { type: "string" },
    out: { type: "string" },
    workers: { type: "string", default: "2" },
    sampled: { type: "boolean", default: false },
  },
});

async function main(): Promise<void> {
  const cells = matrixCells(options.action, options.fault);
  const rows: CaseRow[] = [];
  const workers = Math.max(1, Number(options.workers));
  const queue = cells.map((cell): Job => ({ cell, after: -1, sampled: options.sampled }));
  await Promise.all(Array.from({ length: workers }, () => work(queue, rows)));
  process.stderr.write("\n");
  if (options.out !== undefined) {
    writeFileSync(options.out, JSON.stringify(inOrder(rows, cells), null, 1));
  }
  console.log(matrixText(inOrder(rows, cells)));
  process.exitCode = rows.every(({ survived }) => survived) ? 0 : 1;
}

/** Keeps one process busy until the queue is empty. */
async function work(queue: Job[], rows: CaseRow[]): Promise<void> {
  while (queue.length > 0) {
    const left = await runProcess(queue, rows);
    if (left) {
      queue.unshift(left);
    }
  }
}

/** Feeds a process until the queue is empty or it has to be replaced; resolves with the job that it left unfinished. */
function runProcess(queue: Job[], rows: CaseRow[]): Promise<Job | undefined> {
  const child = fork(path.join(__dirname, "run-cells.ts"), { execArgv: ["--import", "tsx"] });
  return new Promise((resolve, reject) => {
    let job: Job | undefined;
    let done = -1;
    const next = (): void => {
      job = queue.shift();
      done = job?.after ?? -1;
      if (job) {
        if (process.stderr.isTTY) {
          process.stderr.write(`\r${rows.length} cases, ${queue.length} cells to go `);
        }
        child.send(job);
      } else {
        child.kill();
        resolve(undefined);
      }
    };
    child.on("message", (told: Told) => {
      if ("row" in told) {
        rows.push(told.row);
        tellFailure(told.row);
        done = told.row.sync;
      } else if ("finished" in told) {
        next();
      } else {
        const left = job && { ...job, after: done };
        child.kill();
        resolve(left);
      }
    });
    child.on("error", reject);
    child.on("exit", (code) => {
      if (code !== null && code !== 0) {
        reject(new Error(`A process of the matrix ended with ${code}.`));
      }
    });
    next();
  });
}

/** What did not survive is said at once: the whole takes long. */
function tellFailure(row: CaseRow): void {
  if (!row.survived) {
    process.stderr.write(`\n${failureLine(row)}\n`);
  }
}

/** Processes finish in any order; what is written down stands in the order of the matrix. */
function inOrder(rows: readonly CaseRow[], cells: readonly Cell[]): CaseRow[] {
  const places = new Map(cells.map(({ action, fault }, place) => [`${action} | ${fault}`, place]));
  const placeOf = ({ action, fault }: CaseRow): number => places.get(`${action} | ${fault}`) ?? 0;
  return [...rows].sort((a, b) => placeOf(a) - placeOf(b) || a.sync - b.sync);
}

void main();
