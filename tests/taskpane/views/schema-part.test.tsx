import { screen, waitFor } from "@testing-library/react";
import { addParameter } from "../../../src/actions/add-definition";
import { setUpTracking } from "../../../src/actions/set-up-tracking";
import { inferParameter } from "../../../src/tracking/naming/infer-parameter";
import { outside, openPane, press, sees } from "../open-pane";

interface Written {
  readonly $defs: { readonly parameters: { readonly properties: Readonly<Record<string, unknown>> } };
}

/** Opens a workbook with one parameter, and a clipboard that does what is told. */
async function openWith(write: (text: string) => Promise<void>) {
  const { user } = await openPane();
  // user-event puts a clipboard of its own in place, which is what the pane would write to.
  Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText: write } });
  await outside(async () => {
    await setUpTracking();
    await addParameter({ ...inferParameter("lr", "number", []), max: 1 });
  });
  await press("Refresh");
  return user;
}

test("the schema goes to the clipboard", async () => {
  const written: string[] = [];
  await openWith((text) => {
    written.push(text);
    return Promise.resolve();
  });
  await press("Copy the schema");
  await sees(/^The schema has 1 parameter and 0 metrics\. It is on the clipboard/);
  const schema = JSON.parse(written[0] ?? "") as Written;
  expect(schema.$defs.parameters.properties["lr"]).toMatchObject({ maximum: 1 });
  expect(screen.queryByRole("textbox", { name: "The schema" })).toBeNull();
});

test("where the clipboard is closed, the schema is shown, and chosen whole as it gets the focus", async () => {
  await openWith(() => Promise.reject(new DOMException("Blocked", "NotAllowedError")));
  await press("Copy the schema");
  const field = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "The schema" });
  const schema = JSON.parse(field.value) as Written;
  expect(Object.keys(schema.$defs.parameters.properties)).toEqual(["lr"]);
  field.focus();
  await waitFor(() => {
    expect(field.selectionEnd - field.selectionStart).toBe(field.value.length);
  });
});
