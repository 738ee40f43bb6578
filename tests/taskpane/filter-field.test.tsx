import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { commitImport } from "../../src/actions/commit-import";
import { prepareImport } from "../../src/actions/prepare-import";
import { PATIENCE, sees } from "./open-pane";
import { openCompare } from "./open-compare";

async function openFilter() {
  const opened = await openCompare();
  const field = screen.getByRole<HTMLInputElement>("combobox", { name: "Only runs where" });
  return { ...opened, field, user: userEvent.setup() };
}

/** Waits until the list below the filter offers just this; "" for no list. */
async function offers(labels: string) {
  await waitFor(() => {
    const list = screen.queryByRole("listbox", { name: "Only runs where" });
    const options = list ? within(list).getAllByRole("option") : [];
    expect(options.map((option) => option.firstChild?.textContent).join(" ")).toBe(labels);
  }, PATIENCE);
}

test("a filter is typed with the list below it: arrows mark, Enter and Tab take what is marked, and the runs are counted", async () => {
  const { field, user } = await openFilter();
  expect(field.getAttribute("aria-expanded")).toBe("false");
  await user.type(field, "opt");
  await offers("optimizer");
  expect(field.getAttribute("aria-expanded")).toBe("true");
  const list = screen.getByRole("listbox", { name: "Only runs where" });
  expect(field.getAttribute("aria-controls")).toBe(list.id);
  expect(field.getAttribute("aria-activedescendant")).toBeNull();
  await user.keyboard("{ArrowDown}");
  expect(field.getAttribute("aria-activedescendant")).toBe(within(list).getByRole("option").id);
  await user.keyboard("{Enter}");
  expect(field.value).toBe("optimizer ");
  await offers("= != in ( not in ( contains like is null is not null");
  await user.keyboard("= ");
  await offers("adam sgd");
  await sees("Not complete yet.");
  await user.keyboard("{ArrowDown}{ArrowDown}{ArrowUp}{Tab}");
  expect(field.value).toBe("optimizer = 'adam' ");
  expect(document.activeElement).toBe(field);
  await sees("2 of 3 runs.");
  await offers("and or");
  await user.keyboard("and val_accuracy > 0.4");
  await sees("1 of 3 runs; 1 run lacks what it asks for.");
});

test("the list never stands in the way: Escape closes it, Enter asks, a click takes, and a caret in the middle changes its word alone", async () => {
  const { field, user } = await openFilter();
  await user.type(field, "val_accuracy > 0.6 ");
  await offers("and or");
  let left = 0;
  const onEscape = (event: KeyboardEvent): void => {
    left += Number(event.key === "Escape");
  };
  document.addEventListener("keydown", onEscape);
  await user.keyboard("{Escape}");
  document.removeEventListener("keydown", onEscape);
  expect(left).toBe(0);
  await offers("");
  expect(document.activeElement).toBe(field);
  await user.keyboard("a");
  await offers("and");
  await user.keyboard("{Backspace}");
  await offers("and or");
  await user.keyboard("{Enter}");
  await offers("");
  expect(await screen.findByRole("button", { name: /\(b\)$/ }, PATIENCE)).toBeTruthy();

  await user.clear(field);
  await user.type(field, "l = 0.1");
  await user.type(field, "r", { initialSelectionStart: 1, initialSelectionEnd: 1 });
  await sees("1 of 3 runs.");
  await user.clear(field);
  await user.type(field, "va > 0.6", {});
  await user.type(field, "l", { initialSelectionStart: 2, initialSelectionEnd: 2 });
  await offers("val_accuracy");
  await user.click(within(screen.getByRole("listbox")).getByRole("option"));
  expect([field.value, field.selectionStart]).toEqual(["val_accuracy > 0.6", "val_accuracy".length]);
});

test("what is wrong before the caret is said while typing, and runs that change are counted anew", async () => {
  const { field, user } = await openFilter();
  await user.type(field, "accuracy > 0.15");
  await waitFor(() => {
    const said = document.getElementById(field.getAttribute("aria-describedby") ?? "")?.textContent;
    expect(said).toBe("Runs has no column “accuracy”. Did you mean val_accuracy?");
  }, PATIENCE);
  await user.clear(field);
  await user.type(field, "lr > 0.15");
  await sees("2 of 3 runs.");
  await commitImport(await prepareImport({ name: "more.csv", content: "name,status,lr\nd,Completed,0.9" }));
  await user.type(field, " ");
  await sees("3 of 4 runs.");
});
