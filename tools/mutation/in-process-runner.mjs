// Stryker's test runner for the pure rooms: all tests live in one process, loaded once, and a mutant runs only those
// that reach it, nearest first, until one fails. A run takes milliseconds where Jest takes a second, so that thousands of
// mutants take minutes. It knows what pure tests use of Jest: beforeAll, describe, test, test.each, expect,
// inline snapshots.
// A mutant of a module's constants is alive only while modules load: when it outlives the tests that reach it later,
// everything is loaded anew for it.

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
/** CPU seconds from which a test is long. */
const LONG = 0.4;

class InProcessRunner {
  static inject = [commonTokens.options];

  root = process.cwd();
  require = createRequire(path.join(this.root, "package.json"));
  context = (globalThis.__stryker__ ??= {});
  /** What was measured without a mutant; in a file too, because a runner that hangs is followed by another. */
  measured = { times: {}, reach: {} };
  measuredFile = path.join(this.root, "measured-tests.json");
  /** The tests of each file; undefined when they, and what they test, have to be loaded anew. */
  tests = undefined;
  /** The files that each test file loads, itself among them. */
  loads = new Map();

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
    const loaded = [];
    try {
      this.load((file) => {
        const id = loadingOf(file);
        this.context.currentTestId = id;
        loaded.push({ id, name: id, timeSpentMs: 0, status: SUCCESS });
      });
    } catch (error) {
      return { status: DryRunStatus.Error, errorMessage: String(error?.stack ?? error) };
    } finally {
      this.context.currentTestId = undefined;
    }
    const results = await this.run([...this.tests.values()].flat(), false, true);
    this.context.currentTestId = undefined;
    for (const [id, reached] of Object.entries(mutantCoverage.perTest)) {
      for (const mutant of Object.keys(reached)) {
        (this.measured.reach[mutant] ??= []).push(id);
      }
    }
    writeFileSync(this.measuredFile, JSON.stringify(this.measured));
    return { status: DryRunStatus.Complete, tests: [...loaded, ...results], mutantCoverage };
  }

  async mutantRun(options) {
    const { activeMutant, testFilter, hitLimit, sandboxFileName, disableBail } = options;
    // What Stryker takes for a new process has everything loaded here all the same, without the mutant.
    const isOfLoading = options.reloadEnvironment || options.mutantActivation === "static";
    this.learn();
    const { id } = activeMutant;
    const near = nearness(path.relative(path.join(this.root, "src"), sandboxFileName));
    Object.assign(this.context, { hitLimit, hitCount: hitLimit === undefined ? undefined : 0 });
    let results = await this.runReaching(
      id,
      near,
      new Set(testFilter ?? this.measured.reach[id]),
      !disableBail,
    );
    if (isOfLoading && !results.some(({ status }) => status === FAILED)) {
      this.context.activeMutant = id;
      results = await this.loadAndRun(near, sandboxFileName, !disableBail);
    }
    const { hitCount } = this.context;
    this.context.activeMutant = undefined;
    return toMutantRunResult(determineHitLimitReached(hitCount, hitLimit) ?? complete(results), disableBail);
  }

  /** A runner beside or after the one that made the dry run takes from its file what it found. */
  learn() {
    if (Object.keys(this.measured.times).length === 0 && existsSync(this.measuredFile)) {
      this.measured = JSON.parse(readFileSync(this.measuredFile, "utf8"));
    }
  }

  /** Runs the tests that reach a mutant, nearest and quickest first; what a test file does as it loads is done anew. */
  async runReaching(id, near, wanted, bail) {
    this.context.activeMutant = undefined;
    this.load();
    this.context.activeMutant = id;
    const results = [];
    for (const file of [...this.tests.keys()].sort((a, b) => near(a) - near(b))) {
      let tests = this.tests.get(file).filter(({ id }) => wanted.has(id) && this.isWorth(id, near(file)));
      if (wanted.has(loadingOf(file))) {
        this.unload("tests");
        try {
          tests = this.loadFile(file);
        } catch (error) {
          return [failedLoading(file, error)];
        }
      }
      tests.sort((a, b) => (this.measured.times[a.id] ?? 0) - (this.measured.times[b.id] ?? 0));
      results.push(...(await this.run(tests, bail)));
      if (bail && results.some(({ status }) => status === FAILED)) {
        break;
      }
    }
    return results;
  }

  /** Few long tests would take most of the time: they are asked of the mutants of their own room alone. */
  isWorth(id, distance) {
    return distance < 2 || (this.measured.times[id] ?? 0) < LONG;
  }

  loadSources() {
    for (const folder of FOLDERS) {
      for (const file of filesIn(path.join(this.root, "src", folder))) {
        if (file.endsWith(".ts") && !file.endsWith(".d.ts")) {
          this.require(path.join(this.root, "src", folder, file));
        }
      }
    }
  }

  /**
   * Loads the tests and what they test, unless they are loaded already; the sources first, so that what is reached while a
   * test file loads is reached by that file alone.
   */
  load(onFile = () => {}) {
    if (this.tests) {
      return;
    }
    this.unload();
    this.loadSources();
    this.tests = new Map(
      testFiles(this.root).map((file) => {
        onFile(file);
        const tests = this.loadFile(file);
        this.loads.set(file, this.filesLoadedBy(path.join(this.root, "tests", file)));
        return [file, tests];
      }),
    );
  }

  /**
   * Loads everything anew, one test file at a time, the nearest first: few mutants live to see the second. A test file that
   * does not load the mutated one cannot know of it.
   */
  async loadAndRun(near, mutated, bail) {
    this.unload();
    this.tests = undefined;
    const results = [];
    const files = testFiles(this.root).filter((file) => this.loads.get(file)?.has(mutated) ?? true);
    for (const file of files.sort((a, b) => near(a) - near(b))) {
      try {
        const tests = this.loadFile(file).filter(({ id }) => this.isWorth(id, near(file)));
        results.push(...(await this.run(tests, bail)));
      } catch (error) {
        results.push(failedLoading(file, error));
      }
      if (bail && results.some(({ status }) => status === FAILED)) {
        break;
      }
    }
    return results;
  }

  /** The tests of a file. */
  loadFile(file) {
    registered.length = 0;
    loading = file;
    numbered = 0;
    this.require(path.join(this.root, "tests", file));
    return [...registered];
  }

  filesLoadedBy(file, found = new Set()) {
    found.add(file);
    for (const { id } of this.require.cache[file]?.children ?? []) {
      if (!found.has(id) && !id.includes(`${path.sep}node_modules${path.sep}`)) {
        this.filesLoadedBy(id, found);
      }
    }
    return found;
  }

  unload(folder = "") {
    for (const file of Object.keys(this.require.cache)) {
      if (
        file.startsWith(path.join(this.root, folder) + path.sep) &&
        !file.includes(`${path.sep}node_modules${path.sep}`)
      ) {
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
      patience.until = measuring ? Infinity : cpu + 1 + 4 * (this.measured.times[id] ?? 0.1);
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
          this.measured.times[id] = cpuSeconds() - cpu;
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
  let before = { file: "", bodies: [] };
  // What goes before all tests of a file goes before each here: another mutant may be alive by then.
  const beforeAll = (body) => {
    before = before.file === loading ? before : { file: loading, bodies: [] };
    before.bodies.push(body);
  };
  const test = (name, body) => {
    const id = [loading, ...names, name, numbered++].join(" > ");
    const first = before.file === loading ? before.bodies : [];
    const whole = async () => {
      for (const one of first) {
        await one();
      }
      await body();
    };
    registered.push({ id, file: loading, body: first.length > 0 ? whole : body });
  };
  describe.each = bind(describe, false);
  test.each = bind(test, false);
  const snapshotFormat = { escapeString: false, printBasicPrototype: false };
  const snapshotState = new SnapshotState("", { updateSnapshot: "none", expand: false, snapshotFormat });
  expect.extend({ toMatchInlineSnapshot });
  expect.setState({ snapshotState });
  Object.assign(globalThis, { beforeAll, describe, test, expect });
}

/** Stands for what a test file does as it loads, as if it were a test. */
const loadingOf = (file) => `${file} > loading`;

const failedLoading = (file, error) => ({
  id: loadingOf(file),
  name: loadingOf(file),
  timeSpentMs: 0,
  status: FAILED,
  failureMessage: String(error),
});

/** The pure tests' files, as they stand in tests/. */
function testFiles(root) {
  return FOLDERS.flatMap((folder) =>
    filesIn(path.join(root, "tests", folder))
      .filter((file) => file.endsWith(".test.ts"))
      .map((file) => path.join(folder, file)),
  );
}

const filesIn = (folder) => readdirSync(folder, { recursive: true }).sort();

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
