const { execFileSync } = require("node:child_process");
const path = require("node:path");

/** Makes the Python environment, and says what to install where a program is missing. */
module.exports = function setUp() {
  try {
    execFileSync("soffice", ["--version"], { stdio: "ignore" });
  } catch (cause) {
    throw new Error("LibreOffice is missing. Install it, on Debian with: apt-get install libreoffice-calc", {
      cause,
    });
  }
  const script = path.join(__dirname, "..", "setup-python.sh");
  try {
    execFileSync("bash", [script], { stdio: ["ignore", "ignore", "pipe"], encoding: "utf8" });
  } catch (cause) {
    throw new Error(`The Python environment could not be made.\n${cause.stderr ?? cause.message}`, { cause });
  }
};
