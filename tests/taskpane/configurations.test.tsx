import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { commitImport } from "../../src/actions/commit-import";
import { prepareImport } from "../../src/actions/prepare-import";
import { setUpTracking } from "../../src/actions/set-up-tracking";
import { PATIENCE, goTo, openPane, press } from "./open-pane";

const CSV = `name,status,seed,lr,val_accuracy
wide-s1,completed,1,0.1,0.91
wide-s2,completed,2,0.1,0.95
wide-s3,completed,3,0.1,0.93
safe-s1,completed,1,0.2,0.921
safe-s2,completed,2,0.2,0.922
safe-s3,completed,3,0.2,0.923
once,completed,1,0.3,0.9
`;

test("configurations are ranked, a wrong filter is pointed at in its field, and Enter ranks again", async () => {
  await openPane();
  await setUpTracking();
  await commitImport(await prepareImport({ name: "runs.csv", content: CSV }));
  await goTo("Compare", "Compare runs");
  await press("Rank configurations");
  const list = await screen.findByRole("list", { name: "Configurations by val_accuracy" }, PATIENCE);
  expect(
    within(list)
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent),
  ).toEqual([
    "wide0.93 ± 0.023 runs, 95 % interval 0.88 to 0.98",
    "safe0.922 ± 0.0013 runs, 95 % interval 0.9195 to 0.9245",
    "once0.91 run: how it varies is not known",
  ]);

  // The import's own events may have come after the first ranking.
  await press("Rank configurations");
  await waitFor(() => {
    expect(screen.getByRole("list", { name: "Configurations by val_accuracy" })).toBeTruthy();
    expect(screen.queryByText(/^Something has changed since this ranking/)).toBeNull();
  }, PATIENCE);

  const user = userEvent.setup();
  expect(screen.getByRole("button", { name: "Compare the ticked" }).getAttribute("aria-disabled")).toBe(
    "true",
  );
  await user.click(screen.getByRole("checkbox", { name: "Compare safe" }));
  await user.click(screen.getByRole("checkbox", { name: "Compare wide" }));
  screen.getByText("Compared with wide.");
  await press("Compare the ticked");
  await screen.findAllByText(
    /^wide and safe cannot be told apart: wide minus safe is 0\.00/,
    undefined,
    PATIENCE,
  );
  await user.click(screen.getByRole("checkbox", { name: "Compare once" }));
  expect(screen.getAllByText(/^wide and safe cannot be told apart/)).toHaveLength(1);
  await press("Compare the ticked");
  await screen.findAllByText(/cannot be said: once has one run\.$/, undefined, PATIENCE);

  await press("Put on Compare");
  await screen.findAllByText(/^Compare shows 3 configurations side by side/, undefined, PATIENCE);
  await Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem("Compare").getUsedRange().load("text");
    await context.sync();
    expect(used.text[3]?.slice(0, 4)).toEqual(["Configuration", "wide (baseline)", "safe", "once"]);
  });

  const filter = screen.getByRole<HTMLInputElement>("combobox", { name: "Only runs where" });
  await user.type(filter, "lr < 0.15 and optimizer = adam");
  expect(screen.getByText(/^Something has changed since this ranking/)).toBeTruthy();
  await press("Rank configurations");
  await waitFor(() => {
    const description = document.getElementById(filter.getAttribute("aria-describedby") ?? "");
    expect(description?.textContent).toMatch(/^Runs has no column “optimizer”\. Known are Run ID, /);
    expect(filter.value.slice(filter.selectionStart ?? 0, filter.selectionEnd ?? 0)).toBe("optimizer");
  }, PATIENCE);
  expect(document.activeElement).toBe(filter);

  await user.clear(filter);
  await user.type(filter, "lr > 0.15");
  await press("Rank configurations");
  const filtered = await screen.findByRole("list", { name: "Configurations by val_accuracy" }, PATIENCE);
  expect(
    within(filtered)
      .getAllByRole("button")
      .map(({ textContent }) => textContent),
  ).toEqual(["safe", "once"]);
  await user.selectOptions(screen.getByRole("combobox", { name: "Judged by" }), "bound");
  await press("Rank configurations");
  await screen.findByText("1 with fewer than 3 runs is not ranked by a bound.", undefined, PATIENCE);

  await Excel.run(async (context) => {
    const runs = context.workbook.tables.getItem("Runs");
    runs.columns.getItem("lr").getDataBodyRange().getCell(6, 0).values = [[0.2]];
    await context.sync();
  });
  await screen.findByText(/^Something has changed since this ranking/, undefined, PATIENCE);
});
