const { TestEnvironment } = require("jest-environment-jsdom");
const { TextDecoder, TextEncoder } = require("node:util");
const { keepGlobals, offerOfficeScripts } = require("./run-office-script.cjs");

/** jsdom on an https page, ready for Microsoft's Office.js (see tests/support/excel.ts). */
module.exports = class ExcelDomEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(keepGlobals(config, { url: "https://localhost/taskpane.html" }), context);
  }

  async setup() {
    await super.setup();
    // Every browser has these; jsdom does not.
    this.global.TextEncoder ??= TextEncoder;
    this.global.TextDecoder ??= TextDecoder;
    offerOfficeScripts(this);
  }
};
