// Stryker's test runner for the pure rooms: all tests live in one process, loaded once, and a mutant runs only those
// that reach it, nearest first, until one fails. A run takes milliseconds where Jest takes a second, so that thousands of
// mutants take minutes. It knows what pure tests use of Jest: describe, test, test.each, expect, inline snapshots.
// A mutant of a module's constants is alive only while modules load: for it everything is loaded anew.

import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { commonTokens, declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import { determineHitLimitReached, DryRunStatus, toMutantRunResult } from "@stryker-mutator/api/test-runner";
import { expect } from "expect";
import { bind } from "jest-each";
import { SnapshotState, toMatchInlineSnapshot } from "jest-snapshot";
import { register } from "tsx/cjs/api";

const FOLDERS = ["tracking", "importers"];

class InProcessRunner {
  static inject = [commonTokens.options];

  root = process.cwd();
  require = createRequire(path.join(this.root, "package.json"));
  context = (globalThis.__stryker__ ??= {});
  /** Ids of tests that reach any mutant; in a file too, because a runner that hangs is followed by another. */
  reaching = new Set();
  reachingFile = path.join(this.root, "reaching-tests.json");
  stale = true;
  /** CPU seconds that each test took without a mutant. */
  times = new Map();

  init() {
    limitHits(this.context);
    register();
    defineGlobals();
    // A property that fails under a mutant has said enough: no search for a smaller example.
    const fc = this.require("fast-check");
    const configure = fc.configureGlobal;
    this.require(path.join(this.root, "tests/support/fast-check.ts"));
    configure({ ...fc.readConfigureGlobal(), endOnFailure: true });
    return Promise.resolve();
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    const mutantCoverage = { static: {}, perTest: {} };
    Object.assign(this.context, { mutantCoverage, activeMutant: undefined, hitLimit: undefined });
    try {
      this.load();
    } catch (error) {
      return { status: DryRunStatus.Error, errorMessage: String(error?.stack ?? error) };
    }
    const results = await this.run(registered, false, true);
    this.context.currentTestId = undefined;
    this.reaching = new Set(Object.keys(mutantCoverage.perTest));
    const reaching = [...this.times].filter(([id]) => this.reaching.has(id));
    writeFileSync(this.reachingFile, JSON.stringify(reaching));
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage };
  }

  async mutantRun(options) {
    const { activeMutant, testFilter, hitLimit, sandboxFileName, reloadEnvironment, disableBail } = options;
    const near = nearness(path.relative(path.join(this.root, "src"), sandboxFileName));
    this.learnReaching();
    const wanted = new Set(testFilter ?? this.reaching);
    Object.assign(this.context, { hitLimit, hitCount: hitLimit === undefined ? undefined : 0 });
    let results;
    if (reloadEnvironment) {
      this.context.activeMutant = activeMutant.id;
      results = await this.loadAndRun(near, wanted, !disableBail);
    } else {
      this.context.activeMutant = undefined;
      this.load();
      this.context.activeMutant = activeMutant.id;
      const tests = registered.filter(({ id }) => wanted.has(id)).sort((a, b) => near(a.file) - near(b.file));
      results = await this.run(tests, !disableBail);
    }
    const { hitCount } = this.context;
    this.context.activeMutant = undefined;
    return toMutantRunResult(determineHitLimitReached(hitCount, hitLimit) ?? complete(results), disableBail);
  }

  /** A runner beside or after the one that made the dry run takes from its file what it found. */
  learnReaching() {
    if (this.reaching.size === 0 && existsSync(this.reachingFile)) {
      this.times = new Map(JSON.parse(readFileSync(this.reachingFile, "utf8")));
      this.reaching = new Set(this.times.keys());
    }
  }

  /** Loads the tests and what they test, unless they are loaded already. */
  load() {
    if (this.stale) {
      this.unload();
      testFiles(this.root).forEach((file) => this.loadFile(file));
      this.stale = false;
    }
  }

  /** Loads everything anew, one test file at a time, the nearest first: few mutants live to see the second. */
  async loadAndRun(near, wanted, bail) {
    this.unload();
    this.stale = true;
    const results = [];
    for (const file of testFiles(this.root).sort((a, b) => near(a) - near(b))) {
      registered.length = 0;
      try {
        this.loadFile(file);
      } catch (error) {
        results.push({ id: file, name: file, timeSpentMs: 0, status: FAILED, failureMessage: String(error) });
      }
      const tests = registered.filter(({ id }) => wanted.has(id));
      results.push(...(await this.run(tests, bail)));
      if (bail && results.some(({ status }) => status === FAILED)) {
        break;
      }
    }
    return results;
  }

  loadFile(file) {
    loading = file;
    numbered = 0;
    this.require(path.join(this.root, "tests", file));
  }

  unload() {
    registered.length = 0;
    for (const file of Object.keys(this.require.cache)) {
      if (file.startsWith(this.root + path.sep) && !file.includes(`${path.sep}node_modules${path.sep}`)) {
        delete this.require.cache[file];
      }
    }
  }

  async run(tests, bail, measuring = false) {
    const results = [];
    for (const { id, file, body } of tests) {
      this.context.currentTestId = id;
      const start = performance.now();
      const cpu = cpuSeconds();
      patience.until = measuring ? Infinity : cpu + 1 + 10 * (this.times.get(id) ?? 0.1);
      const done = (more) => ({
        id,
        name: id,
        fileName: path.join(this.root, "tests", file),
        timeSpentMs: performance.now() - start,
        ...more,
      });
      try {
        expect.setState({ currentTestName: id, suppressedErrors: [] });
        await body();
        // Snapshots that do not match are not thrown.
        for (const error of expect.getState().suppressedErrors) {
          throw error;
        }
        results.push(done({ status: SUCCESS }));
        if (measuring) {
          this.times.set(id, cpuSeconds() - cpu);
        }
      } catch (error) {
        results.push(done({ status: FAILED, failureMessage: String(error?.message ?? error) }));
        if (bail) {
          break;
        }
      }
    }
    return results;
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "in-process", InProcessRunner)];

/** How long the running test may go on, in CPU seconds of this process. */
const patience = { until: Infinity };

const cpuSeconds = () => process.cpuUsage().user / 1e6;

/**
 * A loop that a mutant made endless asks for the mutant again and again, and each time Stryker counts. Its own limit is a
 * multiple of what all tests together count, far too high where one of them reads a million rows.
 */
function limitHits(context) {
  let hits = 0;
  Object.defineProperty(context, "hitCount", {
    get: () => hits,
    set: (count) => {
      hits = count;
      if (count % 4096 === 0 && cpuSeconds() > patience.until) {
        throw new Error("It goes on without end.");
      }
    },
  });
}

const SUCCESS = 0;
const FAILED = 1;

/** The tests that are loaded; the file that is being loaded, and how many tests it has had so far. */
const registered = [];
let loading = "";
let numbered = 0;

function defineGlobals() {
  const names = [];
  const describe = (name, body) => {
    names.push(name);
    body();
    names.pop();
  };
  const test = (name, body) => {
    const id = [loading, ...names, name, numbered++].join(" > ");
    registered.push({ id, file: loading, body });
  };
  describe.each = bind(describe, false);
  test.each = bind(test, false);
  const snapshotFormat = { escapeString: false, printBasicPrototype: false };
  const snapshotState = new SnapshotState("", { updateSnapshot: "none", expand: false, snapshotFormat });
  expect.extend({ toMatchInlineSnapshot });
  expect.setState({ snapshotState });
  Object.assign(globalThis, { describe, test, expect });
}

/** The pure tests' files, as they stand in tests/. */
function testFiles(root) {
  return FOLDERS.flatMap((folder) => {
    const home = path.join(root, "tests", folder);
    return readdirSync(home, { recursive: true })
      .filter((file) => file.endsWith(".test.ts"))
      .sort()
      .map((file) => path.join(folder, file));
  });
}

/** How far a test file is from a source file: its own test, its room's, its part's, any other. */
function nearness(source) {
  const room = path.dirname(source);
  const [part] = source.split(path.sep);
  return (file) =>
    file.startsWith(source.replace(/\.ts$/, "."))
      ? 0
      : path.dirname(file) === room
        ? 1
        : file.startsWith(part)
          ? 2
          : 3;
}

const complete = (tests) => ({ status: DryRunStatus.Complete, tests });
