import { keepTabOrder } from "../../../src/taskpane/boot/keep-tab-order";

/** A field that holds a text, with the cursor behind it, as script leaves it that only moves the focus. */
function filledField(): HTMLInputElement {
  const field = document.createElement("input");
  field.value = "32";
  document.body.append(field);
  field.setSelectionRange(2, 2);
  return field;
}

const marked = ({ selectionStart, selectionEnd }: HTMLInputElement): unknown => [
  selectionStart,
  selectionEnd,
];

beforeAll(keepTabOrder);

test("the text of a field is marked when Tab leads to it, whoever moves the focus", () => {
  const field = filledField();
  document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "Tab", bubbles: true }));
  field.focus();
  expect(marked(field)).toEqual([0, 2]);
});

test.each([
  ["another key", () => new KeyboardEvent("keydown", { key: "Enter", bubbles: true })],
  ["a click", () => new Event("pointerdown", { bubbles: true })],
])("after %s the cursor stays where it is put", (_what, event) => {
  document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "Tab", bubbles: true }));
  document.body.dispatchEvent(event());
  const field = filledField();
  field.focus();
  expect(marked(field)).toEqual([2, 2]);
});

test("Office.js does not hear of a Tab where the focus is on no stop", () => {
  const heard: string[] = [];
  const listener = ({ target }: Event): void => {
    heard.push((target as Element).tagName);
  };
  window.addEventListener("keydown", listener);
  const heading = document.createElement("h1");
  heading.tabIndex = -1;
  const field = filledField();
  document.body.append(heading);
  for (const element of [heading, field]) {
    element.dispatchEvent(new KeyboardEvent("keydown", { key: "Tab", bubbles: true }));
  }
  window.removeEventListener("keydown", listener);
  expect(heard).toEqual(["INPUT"]);
});
