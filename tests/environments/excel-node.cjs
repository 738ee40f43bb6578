const { TestEnvironment } = require("jest-environment-node");
const { keepGlobals, offerOfficeScripts } = require("./run-office-script.cjs");

/** Node, ready for Microsoft's Office.js (see tests/support/excel.ts). */
module.exports = class ExcelNodeEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(keepGlobals(config), context);
  }

  async setup() {
    await super.setup();
    offerOfficeScripts(this);
  }
};
