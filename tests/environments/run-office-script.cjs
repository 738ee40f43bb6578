const { readFileSync } = require("node:fs");
const path = require("node:path");
const { Script } = require("node:vm");

const dist = path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
const scripts = new Map();

/**
 * Gives the tests of an environment `runOfficeScript(file)`, which runs one of Microsoft's scripts in their own realm.
 * Compiled scripts are kept for the next test file of the same worker.
 */
exports.offerOfficeScripts = (environment) => {
  environment.global.runOfficeScript = (file) => {
    let script = scripts.get(file);
    if (!script) {
      const filename = path.join(dist, file);
      scripts.set(file, (script = new Script(readFileSync(filename, "utf8"), { filename })));
    }
    script.runInContext(environment.getVmContext());
  };
};

/**
 * The configuration of an environment with options of its own. Microsoft's scripts put dozens of objects on the global
 * scope and look at them from timers until the end, so Jest must not take them away one by one.
 */
exports.keepGlobals = (config, options = {}) => {
  const { projectConfig } = config;
  const testEnvironmentOptions = {
    globalsCleanup: "off",
    ...options,
    ...projectConfig.testEnvironmentOptions,
  };
  return { ...config, projectConfig: { ...projectConfig, testEnvironmentOptions } };
};
