const { TestEnvironment } = require("jest-environment-jsdom");
const { TextDecoder, TextEncoder } = require("node:util");
const { offerOfficeScripts } = require("./run-office-script.cjs");

/** jsdom on an https page, ready for Microsoft's Office.js (see tests/support/excel.ts). */
module.exports = class ExcelDomEnvironment extends TestEnvironment {
  constructor(config, context) {
    const { projectConfig } = config;
    const testEnvironmentOptions = {
      url: "https://localhost/taskpane.html",
      ...projectConfig.testEnvironmentOptions,
    };
    super({ ...config, projectConfig: { ...projectConfig, testEnvironmentOptions } }, context);
  }

  async setup() {
    await super.setup();
    // Every browser has these; jsdom does not.
    this.global.TextEncoder ??= TextEncoder;
    this.global.TextDecoder ??= TextDecoder;
    offerOfficeScripts(this);
  }
};
