import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { BrowserContext } from "playwright-core";

/** Where the tests find the workbench: no server and no certificate, the files are answered from disk. */
export const ORIGIN = "https://runsheet.test";

const TYPES: Record<string, string> = {
  ".css": "text/css",
  ".csv": "text/csv",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".xml": "application/xml",
};

/** Answers every request of the context from the production build and Office.js from node_modules; all else fails. */
export async function serveBuild(context: BrowserContext): Promise<void> {
  await context.route("**/*", async (route) => {
    const url = new URL(route.request().url());
    const file = url.origin === ORIGIN ? fileFor(url.pathname) : undefined;
    if (file === undefined || !existsSync(file) || statSync(file).isDirectory()) {
      await route.fulfill({ status: 404, body: "Not found" });
    } else {
      await route.fulfill({
        body: readFileSync(file),
        contentType: TYPES[path.extname(file)] ?? "application/octet-stream",
      });
    }
  });
}

function fileFor(pathname: string): string {
  return pathname.startsWith("/office-js/")
    ? path.join("node_modules/@microsoft/office-js/dist", pathname.slice("/office-js/".length))
    : path.join("dist", pathname);
}
