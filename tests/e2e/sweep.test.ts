// The sweep in which the obvious answers are wrong, from the file to the answers on the screen. What is right was computed by
// the script that made it (tools/fixtures/sweep.py).

import path from "node:path";
import type { Browser, Locator } from "playwright-core";
import { cellAt, clickAt } from "./by-hand";
import { highlightedRuns, highlightIsOn } from "./highlighted-run";
import { launchBrowser } from "./launch-browser";
import { goTo, openWorkbench, type OpenWorkbench } from "./open-workbench";
import { SWEEP, SWEEP_ANSWERS } from "../support/sweep-answers";

const [HIGHEST, , VALUE] = SWEEP_ANSWERS.leftOut.highest[0] ?? ["", "", NaN];
const LEFT_OUT =
  `Left out: ${String(SWEEP_ANSWERS.leftOut.notCompleted)} not completed (the best of them ${HIGHEST} with ` +
  `${String(VALUE)}, failed), ${String(SWEEP_ANSWERS.leftOut.noValue)} NaN or infinite`;

let browser: Browser;
let workbench: OpenWorkbench;

beforeAll(async () => {
  browser = await launchBrowser();
  workbench = await openWorkbench(browser);
  const { page, pane } = workbench;
  await clickAt(page, pane.getByRole("button", { name: "Set up tracking" }));
  await pane.getByRole("button", { name: "Import runs" }).waitFor();
  await goTo(pane, "Import");
  await pane.getByLabel("Files of runs").setInputFiles(path.join(SWEEP, "sweep.csv"));
  await clickAt(page, pane.getByRole("button", { name: /^Import 2,000 runs/ }));
  await pane.getByRole("button", { name: "Import more" }).waitFor();
  await goTo(pane, "Compare");
});

afterAll(async () => {
  await browser.close();
});

/** What the pane says when the configurations are ranked: the first line, the sentences, the names in order. */
async function ranked(): Promise<{ readonly text: string; readonly names: readonly string[] }> {
  const { page, pane } = workbench;
  await clickAt(page, pane.getByRole("button", { name: "Rank configurations" }));
  // What stood there before says that it is no longer asked for.
  await pane.getByText(/^Something has changed since this ranking/).waitFor({ state: "hidden" });
  const list = pane.getByRole("list", { name: "Configurations by val_accuracy" });
  await list.waitFor();
  const form = pane.locator("section").filter({ has: list });
  return {
    text: (await form.innerText()).replace(/\s+/g, " "),
    names: await list.getByRole("button").allInnerTexts(),
  };
}

/** Asks for the best run, sees that it is this one and that its row alone is marked; what the pane says. */
async function markedBest(name: string): Promise<string> {
  const { page, pane } = workbench;
  await clickAt(page, pane.getByRole("button", { name: "Highlight best" }));
  const winner = pane.getByRole("button", { name: new RegExp(`^run-\\d+ \\(${name}\\)$`) });
  const runId = (await winner.innerText()).slice(0, "run-0000".length);
  await clickAt(page, winner);
  // What is selected has a tint of its own: the cell above, which stands in the row of that number, is selected instead.
  await clickAt(page, cellAt(page, `A${String(Number(runId.slice("run-".length)))}`));
  await highlightIsOn(page, runId);
  return (await pane.locator("main").innerText()).replace(/\s+/g, " ");
}

test("the best run is the best completed one, and its row is the one that is marked", async () => {
  const [name = "", value = NaN] = SWEEP_ANSWERS.best[0] ?? [];
  const [next, nextValue = NaN] = SWEEP_ANSWERS.best[1] ?? [];
  const said = await markedBest(name);
  expect(said).toContain(
    `${name} leads with val_accuracy ${String(value)}, ${(value - nextValue).toPrecision(3)} ahead of ${String(next)}, ` +
      `over ${SWEEP_ANSWERS.considered.toLocaleString("en-US")} completed runs.`,
  );
  expect(said).toContain(
    `stands ${String(SWEEP_ANSWERS.placeOfBest)}rd of ${String(SWEEP_ANSWERS.groups)} by mean`,
  );
  expect(said).toContain(LEFT_OUT);
});

test("best run, best mean and best bound are three configurations, and the sentences say so", async () => {
  const { pane } = workbench;
  const byMean = await ranked();
  expect(byMean.names.slice(0, 4)).toEqual(SWEEP_ANSWERS.byMean.map(({ configuration }) => configuration));
  const [mean = "", bound = ""] = [
    SWEEP_ANSWERS.byMean[0]?.configuration,
    SWEEP_ANSWERS.byBound[0]?.configuration,
  ];
  expect(byMean.text).toContain(`${mean} leads by mean`);
  expect(byMean.text).toContain(`of ${SWEEP_ANSWERS.considered.toLocaleString("en-US")} completed runs`);
  expect(byMean.text).toContain(`${mean} and ${bound} cannot be told apart`);
  expect(byMean.text).toContain(`By mean ${mean} leads, by lower bound ${bound}`);
  expect(byMean.text).toContain(
    `The best single run is ${SWEEP_ANSWERS.best[0]?.[0] ?? ""} with ${String(SWEEP_ANSWERS.best[0]?.[1])}`,
  );
  expect(byMean.text).toContain(`stands ${String(SWEEP_ANSWERS.placeOfBest)}rd of`);
  expect(byMean.text).toContain(LEFT_OUT);
  await pane.getByRole("combobox", { name: "Judged by" }).selectOption("bound");
  const byBound = await ranked();
  expect(byBound.names.slice(0, 4)).toEqual(SWEEP_ANSWERS.byBound.map(({ configuration }) => configuration));
});

test("within limits another run is best, on the screen and in the cells, and the same question asks the configurations", async () => {
  const { page, pane } = workbench;
  const filter = "latency_ms <= 50 and dataset = 'v2'";
  const [name = "", value = NaN] = SWEEP_ANSWERS.within.best[0] ?? [];
  const configuration = name.slice(0, 6);
  await clickAt(page, pane.getByRole("combobox", { name: "Only runs where" }));
  await page.keyboard.type(filter);
  const said = await markedBest(name);
  expect(said).toContain(`${name} leads with val_accuracy ${String(value)}, `);
  expect(said).toContain(
    `the best of another configuration, over ${String(SWEEP_ANSWERS.within.count)} completed runs where ${filter}.`,
  );
  expect(said).toContain(`Its configuration ${configuration} stands 1st of`);
  expect(said).toContain(`Highlighted now by val_accuracy where ${filter}.`);
  const { text, names } = await ranked();
  expect(names[0]).toBe(configuration);
  expect(text).toContain(`of ${String(SWEEP_ANSWERS.within.count)} completed runs`);
  await goTo(pane, "Home");
  // What Compare says stays there, out of sight.
  const seen = (text: string) => pane.locator("p:visible").filter({ hasText: text });
  await seen(`Highlighted now by val_accuracy where ${filter}.`).waitFor();
  await seen(`over ${String(SWEEP_ANSWERS.within.count)} completed runs where ${filter}.`).waitFor();
  await goTo(pane, "Compare");
});

test("a filter is typed with the list below it, by keys and by a click, and the runs are counted", async () => {
  const { page, pane } = workbench;
  const field = pane.getByRole("combobox", { name: "Only runs where" });
  const list = pane.getByRole("listbox", { name: "Only runs where" });
  await field.fill("");
  await clickAt(page, field);
  await page.keyboard.type("lat");
  await list.getByRole("option", { name: /^latency_ms/ }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await page.keyboard.type("<= 50 and dataset = ");
  await clickAt(page, list.getByRole("option", { name: /^v2\s*[\d,]+ runs$/ }));
  expect(await field.inputValue()).toBe("latency_ms <= 50 and dataset = 'v2' ");
  const { count } = SWEEP_ANSWERS.within;
  await page.keyboard.type("and status = c");
  await list.getByRole("option", { name: /^Completed/ }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await pane.getByText(/^[\d,]+ of 2,000 runs/).waitFor();
  const held = Number((await pane.getByText(/^[\d,]+ of 2,000 runs/).innerText()).split(" ")[0]);
  // Completed runs without a number for val_accuracy are counted here and do not compete there.
  expect(held).toBeGreaterThanOrEqual(count);
  await page.keyboard.type("and val_accuracy > -1");
  await pane.getByText(new RegExp(`^${String(count)} of 2,000 runs`)).waitFor();
  await list.waitFor({ state: "detached" });
  await page.keyboard.type(" ");
  await list.waitFor();
  await page.keyboard.press("Escape");
  await list.waitFor({ state: "detached" });
  expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
});

test("Runs shows the runs of the filter alone, by Excel's own filter, and all of them again", async () => {
  const { page, pane } = workbench;
  await page.setViewportSize({ width: 6000, height: 900 });
  const inSight = async (header: string): Promise<unknown> => {
    // The grid draws anew when the window widens.
    const texts = await page.waitForFunction((wanted) => {
      const cells = [...document.querySelectorAll("[data-cell]")];
      const address = (cell: Element): string => cell.getAttribute("data-cell") ?? "";
      const top = cells.find((cell) => /^[A-Z]+1$/.test(address(cell)) && cell.textContent.trim() === wanted);
      const letters = top && address(top).slice(0, -1);
      const below = cells.filter((cell) => /^[A-Z]+/.exec(address(cell))?.[0] === letters);
      const texts = new Set(below.map((cell) => cell.textContent.trim()).filter((text) => text !== ""));
      return top && [...texts].sort();
    }, header);
    return texts.jsonValue();
  };
  const field = pane.getByRole("combobox", { name: "Only runs where" });
  await field.fill("dataset = 'v2' and latency_ms <= 50");
  await page.keyboard.press("Escape");
  await clickAt(page, pane.getByRole("button", { name: "Filter Runs" }));
  await pane
    .getByText(/^Runs shows [\d,]+ of 2,000 runs where dataset = 'v2' and latency_ms <= 50/)
    .last()
    .waitFor();
  await clickAt(page, cellAt(page, "A1"));
  expect(await inSight("Dataset")).toEqual(["Dataset", "v2"]);
  await clickAt(page, pane.getByRole("button", { name: "Show all runs" }));
  await pane.getByText("The filter is cleared; Runs shows all runs.").last().waitFor();
  expect(await inSight("Dataset")).toEqual(["Dataset", "v1", "v2"]);
});

test("the best few, the best of each dataset and the front are told and marked, each with the way to its row", async () => {
  const { page, pane } = workbench;
  await pane.getByRole("combobox", { name: "Only runs where" }).fill("");
  const top = pane.getByRole("spinbutton", { name: "How many are marked" });
  await clickAt(page, top);
  await page.keyboard.press("Control+A");
  await page.keyboard.type("3");
  await clickAt(page, pane.getByRole("button", { name: "Highlight best" }));
  const marked = pane.getByRole("list", { name: "Marked" });
  await marked.waitFor();
  const names = SWEEP_ANSWERS.best.slice(0, 3).map(([name]) => name);
  expect(
    (await marked.getByRole("button").allInnerTexts()).map((text) => /\((.*)\)$/.exec(text)?.[1]),
  ).toEqual(names);
  await expectMarked(marked);
  await pane.getByRole("combobox", { name: "Best of" }).selectOption("each dataset");
  await clickAt(page, pane.getByRole("button", { name: "Highlight best" }));
  const list = pane.getByRole("list", { name: "Best run of each Dataset" });
  await list.waitFor();
  const [first, ...others] = await list.getByRole("button").allInnerTexts();
  expect(first).toContain(String(names[0]));
  expect(others.length).toBeGreaterThan(0);
  await expectMarked(list);
  await pane.getByRole("combobox", { name: "Best of" }).selectOption("all runs, by several metrics");
  await pane.getByRole("combobox", { name: "Second metric" }).selectOption("latency_ms");
  await clickAt(page, pane.getByRole("button", { name: "Highlight best" }));
  const front = pane.getByRole("list", { name: "Runs on the front" });
  await front.waitFor();
  await expectMarked(front, 3);
  await clickAt(page, pane.getByRole("button", { name: "Clear highlight" }));
  await pane
    .getByText(/^The highlight is cleared/)
    .last()
    .waitFor();
  expect(await highlightedRuns(page)).toEqual([]);
});

/** Sees by the way of each button of a list, of the first ones of a long one, that the row which it leads to is marked. */
async function expectMarked(list: Locator, most = Infinity): Promise<void> {
  const { page } = workbench;
  const links = await list.getByRole("button").all();
  expect(links.length).toBeGreaterThan(1);
  for (const link of links.slice(0, most)) {
    await clickAt(page, link);
    // What is selected has a tint of its own: the cell above is selected instead.
    const runId = (await link.innerText()).slice(0, "run-0000".length);
    await clickAt(page, cellAt(page, `A${String(Number(runId.slice("run-".length)))}`));
    expect(await highlightedRuns(page)).toContain(runId);
  }
}

test("which parameters matter is said with what is noise, and the one without effect stands at the foot", async () => {
  const { page, pane } = workbench;
  await pane.getByRole("combobox", { name: "Only runs where" }).fill("");
  await clickAt(page, pane.getByRole("button", { name: "Which parameters matter" }));
  const list = pane.getByRole("list", { name: "Parameters by how much they matter to val_accuracy" });
  await list.waitFor();
  const lines = await list.getByRole("listitem").allInnerTexts();
  expect(lines[0]).toMatch(/^learning_rate\s+\d+ %\s+Best at /);
  expect(lines.at(-1)).toMatch(new RegExp(`^${SWEEP_ANSWERS.withoutEffect}\\s+0\\.0 %\\s+Inside the noise$`));
  const shown = (name: string): string => lines.find((line) => line.startsWith(name)) ?? "";
  for (const name of ["optimizer", "augment"]) {
    const percent = 100 * (SWEEP_ANSWERS.explained[name] ?? NaN);
    expect(shown(name)).toContain(`${percent >= 10 ? percent.toFixed(0) : percent.toFixed(1)} %`);
  }
  expect(workbench.problems).toEqual([]);
});
