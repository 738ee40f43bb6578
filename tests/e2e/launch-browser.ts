import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import type { Browser, LaunchOptions } from "playwright-core";

const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/google-chrome",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
const QUIET = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Starts the browser at CHROME_PATH, else an installed Chromium, Chrome or Edge, else (Linux x64) the Chromium that came
 * with the packages. E2E_PACKAGED=1 takes the last one even where another is installed.
 * Throws a plain sentence where none can start.
 */
export async function launchBrowser(): Promise<Browser> {
  try {
    return await chromium.launch(launchOptions());
  } catch (cause) {
    throw new Error(
      "No browser could be started for the end-to-end tests. Set CHROME_PATH to a Chromium, Chrome or Edge.",
      { cause },
    );
  }
}

function launchOptions(): LaunchOptions {
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const own = process.env["CHROME_PATH"];
  if (own !== undefined) {
    return { executablePath: own, args: [...QUIET, ...sandbox] };
  }
  const installed = INSTALLED.find((file) => existsSync(file));
  if (installed !== undefined && process.env["E2E_PACKAGED"] === undefined) {
    return { executablePath: installed, args: [...QUIET, ...sandbox] };
  }
  if (process.platform === "linux" && process.arch === "x64") {
    return packaged();
  }
  return { channel: process.platform === "win32" ? "msedge" : "chrome", args: QUIET };
}

/** The packaged Chromium has no setuid sandbox, so it runs without. */
function packaged(): LaunchOptions {
  const script = path.resolve("tests/e2e/packaged-chromium.mjs");
  const printed: unknown = JSON.parse(execFileSync(process.execPath, [script], { encoding: "utf8" }));
  if (!isLaunch(printed)) {
    throw new Error(`${script} did not say how to launch Chromium`);
  }
  const environment = Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  return {
    executablePath: printed.executablePath,
    env: { ...environment, ...printed.env },
    args: [...QUIET, "--no-sandbox"],
  };
}

function isLaunch(value: unknown): value is { executablePath: string; env: Record<string, string> } {
  return (
    typeof value === "object" &&
    value !== null &&
    "executablePath" in value &&
    typeof value.executablePath === "string" &&
    "env" in value &&
    typeof value.env === "object"
  );
}
