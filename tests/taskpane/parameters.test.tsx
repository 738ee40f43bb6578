import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { commitImport } from "../../src/actions/commit-import";
import { prepareImport } from "../../src/actions/prepare-import";
import { setUpTracking } from "../../src/actions/set-up-tracking";
import { PATIENCE, goTo, openPane, press } from "./open-pane";

/** Accuracy goes with the number of layers; warmup does nothing. */
const CSV = [
  "name,status,layers,warmup,val_accuracy",
  ...Array.from({ length: 24 }, (_, at) => {
    const [layers, warmup] = [1 + (at % 4), 100 * (Math.floor(at / 4) % 6)];
    return `r${String(at)},completed,${String(layers)},${String(warmup)},${String(0.5 + layers / 10 + ((at * 7) % 5) / 1000)}`;
  }),
].join("\n");

test("parameters are listed by how much they matter, noise as such, and too few runs are said to be too few", async () => {
  await openPane();
  await setUpTracking();
  await commitImport(await prepareImport({ name: "runs.csv", content: CSV }));
  await goTo("Compare", "Compare runs");
  await press("Which parameters matter");
  const name = "Parameters by how much they matter to val_accuracy";
  const list = await screen.findByRole("list", { name }, PATIENCE);
  const lines = within(list)
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent);
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/^layers\d\d %Best at 4: median 0\.90\d* of 6 configurations$/);
  expect(lines[1]).toMatch(/^warmup\d\.\d %Inside the noise$/);
  screen.getByText(/^warmup cannot be told from no effect: chance alone reaches up to \d+ %/);

  await userEvent.setup().type(screen.getByRole("combobox", { name: "Only runs where" }), "layers = 2");
  screen.getByText(/^Something has changed since this ranking/);
  await press("Which parameters matter");
  await screen.findAllByText(/it takes at least 12 configurations/, undefined, PATIENCE);
  expect(screen.queryByRole("list", { name })).toBeNull();
});
