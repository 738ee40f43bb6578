import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { BrowserContext } from "playwright-core";

/** Where the tests find the workbench: no server and no certificate, the files are answered from disk. */
export const ORIGIN = "https://runsheet.test";
/** Where the pane comes from when it is to have a process of its own; Office.js wants the host name of the page around it. */
const PANE_ORIGIN = "https://runsheet.test:8443";
const PAGE = "/workbench.html";
/** Asks the browser to give each origin a process of its own, although both are of one site. */
const OWN_PROCESS = { "Origin-Agent-Cluster": "?1" };

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

/**
 * Answers every request of the context from the production build and Office.js from node_modules; all else fails.
 * `paneApart`: the pane gets a process of its own, as an add-in has in Excel.
 */
export async function serveBuild(context: BrowserContext, paneApart = false): Promise<void> {
  const origins = paneApart ? [ORIGIN, PANE_ORIGIN] : [ORIGIN];
  await context.route("**/*", async (route) => {
    const url = new URL(route.request().url());
    const file = origins.includes(url.origin) ? fileFor(url.pathname) : undefined;
    if (file === undefined || !existsSync(file) || statSync(file).isDirectory()) {
      await route.fulfill({ status: 404, body: "Not found" });
    } else {
      await route.fulfill({
        body:
          paneApart && url.pathname === PAGE ? withPaneApart(readFileSync(file, "utf8")) : readFileSync(file),
        ...(paneApart && { headers: OWN_PROCESS }),
        contentType: TYPES[path.extname(file)] ?? "application/octet-stream",
      });
    }
  });
}

function withPaneApart(html: string): string {
  return html
    .replace("frame-src 'self'", `frame-src ${PANE_ORIGIN}`)
    .replace(/data-pane="?/, `$&${PANE_ORIGIN}/`);
}

function fileFor(pathname: string): string {
  return pathname.startsWith("/office-js/")
    ? path.join("node_modules/@microsoft/office-js/dist", pathname.slice("/office-js/".length))
    : path.join("dist", pathname);
}
