import { keepThemeChoice, keptThemeChoice } from "../../../src/taskpane/theme/theme-choice";

afterEach(() => {
  localStorage.clear();
  jest.restoreAllMocks();
});

test("a choice is kept, and anything else in its place counts as none", () => {
  keepThemeChoice("dark");
  expect(keptThemeChoice()).toBe("dark");
  localStorage.setItem("runsheet.theme", "purple");
  expect(keptThemeChoice()).toBe("system");
});

test("blocked storage is no reason to fail", () => {
  const blocked = () => {
    throw new DOMException("denied", "SecurityError");
  };
  jest.spyOn(Storage.prototype, "getItem").mockImplementation(blocked);
  jest.spyOn(Storage.prototype, "setItem").mockImplementation(blocked);
  keepThemeChoice("dark");
  expect(keptThemeChoice()).toBe("system");
});
