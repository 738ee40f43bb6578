const { TestEnvironment } = require("jest-environment-node");
const { offerOfficeScripts } = require("./run-office-script.cjs");

/** Node, ready for Microsoft's Office.js (see tests/support/excel.ts). */
module.exports = class ExcelNodeEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    offerOfficeScripts(this);
  }
};
