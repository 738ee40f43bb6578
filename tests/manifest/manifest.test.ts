/** @jest-environment jsdom */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const text = readFileSync("manifest.xml", "utf8");
const manifest = new DOMParser().parseFromString(text, "application/xml");
const named = (name: string): Element[] => [...manifest.getElementsByTagName(name)];
const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? "";
const value = (name: string): string => named(name)[0]?.textContent ?? "";
const defaultValue = (name: string): string => attribute(named(name)[0] as Element, "DefaultValue");
const children = (element: Element | undefined): string[] =>
  [...(element?.children ?? [])].map((child) => child.localName);

/** Width and height of a PNG, from its IHDR chunk, and its colour type (6: true colour with alpha). */
function pngHeader(file: string): { width: number; height: number; colorType: number } {
  const bytes = readFileSync(file);
  expect(bytes.toString("latin1", 1, 4)).toBe("PNG");
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), colorType: bytes[25] ?? -1 };
}

test("is well-formed and a task pane add-in for Excel alone", () => {
  expect(named("parsererror")).toHaveLength(0);
  expect(manifest.documentElement.getAttribute("xsi:type")).toBe("TaskPaneApp");
  expect(named("Host").map((host) => host.getAttribute("Name") ?? host.getAttribute("xsi:type"))).toEqual([
    "Workbook",
    "Workbook",
  ]);
});

test("identifies itself: a GUID and a version of four numbers", () => {
  expect(value("Id")).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(value("Version")).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
});

test("puts its elements in the order that Excel asks for", () => {
  expect(children(manifest.documentElement)).toEqual([
    "Id",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ]);
  const [overrides] = named("VersionOverrides");
  expect(children(overrides)).toEqual(["Hosts", "Resources"]);
  expect(children(named("Host")[1])).toEqual(["Runtimes", "DesktopFormFactor"]);
  expect(children(named("DesktopFormFactor")[0])).toEqual([
    "GetStarted",
    "FunctionFile",
    "ExtensionPoint",
    "ExtensionPoint",
  ]);
  expect(children(named("Resources")[0])).toEqual(["Images", "Urls", "ShortStrings", "LongStrings"]);
});

test("keeps every address on https", () => {
  const addresses = [...text.matchAll(/"(https?:\/\/[^"]+)"/g)]
    .map(([, address]) => address ?? "")
    .filter((address) => !/schemas\.microsoft\.com|www\.w3\.org/.test(address));
  expect(addresses.length).toBeGreaterThan(40);
  expect(addresses.filter((address) => !address.startsWith("https://localhost:3000/"))).toEqual([]);
});

test("leads for help to a page that is there, and names no domain beside its own", () => {
  const help = "https://localhost:3000/assets/help.html";
  expect(defaultValue("SupportUrl")).toBe(help);
  const [learnMore] = named("LearnMoreUrl");
  const id = learnMore && attribute(learnMore, "resid");
  expect(attribute(manifest.querySelector(`[id="${id ?? ""}"]`) as Element, "DefaultValue")).toBe(help);
  expect(readFileSync("assets/help.html", "utf8")).toContain("<h1>Runsheet</h1>");
  expect(named("AppDomain")).toEqual([]);
});

test("defines every resource that is asked for, once, and asks for every one that is defined", () => {
  const [resources] = named("Resources");
  const defined = [...(resources?.querySelectorAll("[id]") ?? [])].map((element) => attribute(element, "id"));
  const used = [...manifest.querySelectorAll("[resid]")].map((element) => attribute(element, "resid"));
  expect(new Set(defined).size).toBe(defined.length);
  expect([...new Set(used)].sort()).toEqual([...defined].sort());
  expect(defined.filter((id) => id.length > 32)).toEqual([]);
});

test("keeps its texts within the lengths that Excel shows", () => {
  const strings = (kind: string): string[] =>
    [...(named(kind)[0]?.children ?? [])].map((element) => attribute(element, "DefaultValue"));
  expect(strings("bt:ShortStrings").filter((string) => string === "" || string.length > 125)).toEqual([]);
  expect(strings("bt:LongStrings").filter((string) => string === "" || string.length > 250)).toEqual([]);
  expect(defaultValue("DisplayName").length).toBeLessThanOrEqual(125);
  expect(defaultValue("Description").length).toBeLessThanOrEqual(250);
});

test("gives every control and group its own id of at most 125 characters", () => {
  const ids = [...named("Control"), ...named("Group")].map((element) => attribute(element, "id"));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => id.length === 0 || id.length > 125)).toEqual([]);
});

test("offers Open, Log run, Import, Highlight best and Summary on the ribbon, and one item on the cell menu", () => {
  const label = (control: Element): string => {
    const id = attribute(control.getElementsByTagName("Label")[0] as Element, "resid");
    return attribute(manifest.querySelector(`Resources [id="${id}"]`) as Element, "DefaultValue");
  };
  const [ribbon, menu] = named("ExtensionPoint").map((point) => [...point.getElementsByTagName("Control")]);
  expect(ribbon?.map(label)).toEqual(["Open pane", "Log run", "Import", "Highlight best", "Summary"]);
  expect(menu?.map(label)).toEqual(["Highlight best run by this metric"]);
  expect(attribute(named("OfficeMenu")[0] as Element, "id")).toBe("ContextMenuCell");
});

test("runs commands and pane in one shared runtime", () => {
  const resids = ["Runtime", "FunctionFile"].map((name) => attribute(named(name)[0] as Element, "resid"));
  const pane = named("Action")
    .filter((action) => action.getAttribute("xsi:type") === "ShowTaskpane")
    .map((action) => attribute(action.getElementsByTagName("SourceLocation")[0] as Element, "resid"));
  expect(new Set([...resids, ...pane]).size).toBe(1);
  expect(attribute(named("Runtime")[0] as Element, "lifetime")).toBe("long");
});

test("names icon files that exist in the size that it says, with transparency", () => {
  const files = [...named("bt:Image")].filter((image) => image.hasAttribute("DefaultValue"));
  expect(files.length).toBeGreaterThan(0);
  for (const image of files) {
    const file = path.join(".", new URL(attribute(image, "DefaultValue")).pathname);
    const size = Number(/\.(\d+)$/.exec(attribute(image, "id"))?.[1]);
    expect([file, existsSync(file)]).toEqual([file, true]);
    expect({ file, ...pngHeader(file) }).toEqual({ file, width: size, height: size, colorType: 6 });
  }
  for (const icon of named("Icon")) {
    const sizes = [...icon.children].map((image) => Number(attribute(image, "size")));
    expect(sizes).toEqual(expect.arrayContaining([16, 32, 80]));
    for (const image of icon.children) {
      expect(attribute(image, "resid").endsWith(`.${attribute(image, "size")}`)).toBe(true);
    }
  }
  expect(pngHeader(`.${new URL(defaultValue("IconUrl")).pathname}`)).toMatchObject({ width: 32, height: 32 });
  expect(pngHeader(`.${new URL(defaultValue("HighResolutionIconUrl")).pathname}`)).toMatchObject({
    width: 64,
  });
});
