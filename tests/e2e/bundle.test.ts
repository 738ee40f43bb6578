import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

/** Scripts that a page of the build loads before anything is clicked. */
function initialScripts(page: string): string[] {
  const html = readFileSync(path.join("dist", page), "utf8");
  return [...html.matchAll(/<script[^>]+src="?([^"\s>]+)/g)]
    .map(([, source]) => source ?? "")
    .filter((source) => !source.includes("office.js"));
}

test("the pane's initial script is at most 230 KB gzipped", () => {
  const bytes = initialScripts("taskpane.html").map(
    (script) => gzipSync(readFileSync(path.join("dist", script))).length,
  );
  expect(bytes.length).toBeGreaterThan(0);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(230_000);
});

test("the add-in's page loads nothing of the workbench, and Microsoft's script from its CDN alone", () => {
  const html = readFileSync("dist/taskpane.html", "utf8");
  expect(html).toMatch(
    /<script src="?https:\/\/appsforoffice\.microsoft\.com\/lib\/1\/hosted\/office\.js"?>/,
  );
  expect(initialScripts("taskpane.html").filter((script) => script.includes("workbench"))).toEqual([]);
  expect(initialScripts("taskpane-workbench.html")).toEqual(initialScripts("taskpane.html"));
});

test("no page allows inline script or eval", () => {
  for (const page of ["taskpane.html", "taskpane-workbench.html", "workbench.html"]) {
    const policy = /http-equiv="?Content-Security-Policy"?\s+content="([^"]+)"/.exec(
      readFileSync(path.join("dist", page), "utf8"),
    )?.[1];
    const scripts = /script-src ([^;]+)/.exec(policy ?? "")?.[1];
    expect([page, scripts]).toEqual([page, expect.stringContaining("'self'")]);
    expect([page, scripts]).toEqual([page, expect.not.stringContaining("unsafe")]);
  }
});

test("no script of the add-in makes code at run time, so that no policy needs to allow it", () => {
  const files = readdirSync("dist").filter((file) => file.endsWith(".js"));
  const read = (file: string): string => readFileSync(path.join("dist", file), "utf8");
  const entries = files.filter((file) => /^(?:commands|taskpane|runsheet-engine)\./.test(file));
  expect(entries).toHaveLength(3);
  // A script that is loaded later is named by its hash in the one that loads it; Microsoft's script is not ours.
  const loaders = entries.map(read).join("\n");
  const scripts = files.filter(
    (file) => entries.includes(file) || loaders.includes(`"${file.split(".").at(-2) ?? ""}"`),
  );
  expect(scripts.length).toBeGreaterThan(5);
  const makers = scripts.flatMap((file) =>
    [...read(file).matchAll(/.{0,40}(?:\bFunction\s*\(|\beval\s*\().{0,40}/g)].map(
      ([code]) => `${file}: ${code}`,
    ),
  );
  expect(makers).toEqual([]);
});
