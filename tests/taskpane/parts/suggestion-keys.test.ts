import fc from "../../support/fast-check";
import { fittingSuggestions } from "../../../src/taskpane/views/log/fitting-suggestions";
import { keyOnSuggestions } from "../../../src/taskpane/parts/suggestion-keys";
import type { SuggestionState } from "../../../src/taskpane/parts/suggestion-keys";

const PLAIN = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };
const press = (key: string, list: SuggestionState, count = 3) =>
  keyOnSuggestions({ ...PLAIN, key }, list, count);
const open = (marked?: number): SuggestionState => ({ open: true, marked });

test("arrows open the list and go through it, past its ends back to the text", () => {
  expect(press("ArrowDown", { open: false, marked: undefined })).toEqual({ list: open(0) });
  expect(press("ArrowDown", open(2))).toEqual({ list: open() });
  expect(press("ArrowUp", open())).toEqual({ list: open(2) });
  expect(press("ArrowUp", open(0))).toEqual({ list: open() });
  expect(press("ArrowDown", open(), 0)).toBeUndefined();
});

test("Enter takes a marked option and leaves the form its own Enter otherwise; Escape closes", () => {
  expect(press("Enter", open(1))).toEqual({ list: { open: false, marked: undefined }, take: 1 });
  expect(press("Enter", open())).toBeUndefined();
  expect(press("Escape", open(1))).toEqual({ list: { open: false, marked: undefined } });
  expect(press("Escape", { open: false, marked: undefined })).toBeUndefined();
});

test("no other key takes an option: Tab, letters and the keys that move in the text are the text's", () => {
  const keys = fc.constantFrom(
    "Tab",
    "Home",
    "End",
    "ArrowLeft",
    "ArrowRight",
    "Backspace",
    "Delete",
    "w",
    " ",
    "PageDown",
  );
  const mark = fc.option(fc.nat({ max: 2 }), { nil: undefined });
  const held = fc.record({
    altKey: fc.boolean(),
    ctrlKey: fc.boolean(),
    metaKey: fc.boolean(),
    shiftKey: fc.boolean(),
  });
  fc.assert(
    fc.property(keys, mark, held, (key, marked, modifiers) => {
      expect(keyOnSuggestions({ ...modifiers, key }, open(marked), 3)).toBeUndefined();
    }),
    { numRuns: 200 },
  );
});

test("suggestions that begin with what was typed stand before those that hold it", () => {
  const choices = ["nadam", "adam", "sgd", "Adamax"];
  expect(fittingSuggestions(choices, " ADA")).toEqual(["adam", "Adamax", "nadam"]);
  expect(fittingSuggestions(choices, "")).toEqual(choices);
  expect(fittingSuggestions(choices, "adamw")).toEqual([]);
  expect(
    fittingSuggestions(
      Array.from({ length: 80 }, (_, index) => `m${String(index)}`),
      "m",
    ),
  ).toHaveLength(50);
});
