const { TestEnvironment } = require("jest-environment-node");

/**
 * Node in the time zone that the project's `testEnvironmentOptions.timeZone` names. Node takes a changed TZ at once,
 * but only from the process itself: a test's own `process.env` is a copy.
 */
module.exports = class TimeZoneEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.timeZone = config.projectConfig.testEnvironmentOptions.timeZone;
  }

  async setup() {
    this.before = process.env.TZ;
    process.env.TZ = this.timeZone;
    await super.setup();
  }

  async teardown() {
    await super.teardown();
    if (this.before === undefined) {
      delete process.env.TZ;
    } else {
      process.env.TZ = this.before;
    }
  }
};
