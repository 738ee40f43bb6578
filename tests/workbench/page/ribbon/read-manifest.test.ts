/** @jest-environment jsdom */
import { readManifest } from "../../../../src/workbench/page/ribbon/read-manifest";

const button = (id: string, label: string, action: string) => `
  <Control xsi:type="Button" id="${id}">
    <Label resid="${label}"/>
    <Supertip><Title resid="${label}"/><Description resid="Tip"/></Supertip>
    <Icon><bt:Image size="16" resid="Icon.16"/><bt:Image size="80" resid="Icon.80"/><bt:Image size="32" resid="Icon.32"/></Icon>
    ${action}
  </Control>`;
const run = (name: string) =>
  `<Action xsi:type="ExecuteFunction"><FunctionName>${name}</FunctionName></Action>`;
const show = `<Action xsi:type="ShowTaskpane"><SourceLocation resid="Pane"/></Action>`;
const manifest = `<?xml version="1.0"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0">
  <DisplayName DefaultValue="Runsheet"/>
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides"><Hosts><Host><DesktopFormFactor>
    <ExtensionPoint xsi:type="PrimaryCommandSurface"><OfficeTab id="TabHome"><Group id="G">
      <Label resid="Group"/><Icon><bt:Image size="16" resid="Icon.16"/></Icon>
      ${button("Open", "Open.Label", show)}${button("Best", "Best.Label", run("highlightBest"))}
    </Group></OfficeTab></ExtensionPoint>
    <ExtensionPoint xsi:type="ContextMenu"><OfficeMenu id="ContextMenuCell">${button("Menu", "Open.Label", run("importSelection"))}</OfficeMenu></ExtensionPoint>
  </DesktopFormFactor></Host></Hosts>
  <Resources>
    <bt:Images><bt:Image id="Icon.16" DefaultValue="https://localhost:3000/assets/icon-16.png"/><bt:Image id="Icon.32" DefaultValue="https://localhost:3000/assets/icon-32.png"/><bt:Image id="Icon.80" DefaultValue="https://localhost:3000/assets/icon-80.png"/></bt:Images>
    <bt:ShortStrings><bt:String id="Group" DefaultValue="Runsheet"/><bt:String id="Open.Label" DefaultValue="Open"/><bt:String id="Best.Label" DefaultValue="Highlight best"/></bt:ShortStrings>
    <bt:LongStrings><bt:String id="Tip" DefaultValue="What it does"/></bt:LongStrings>
  </Resources></VersionOverrides>
</OfficeApp>`;
const ribbon = readManifest(new DOMParser().parseFromString(manifest, "text/xml"));

test("groups and buttons with their texts, icons and actions", () => {
  expect(ribbon.name).toBe("Runsheet");
  expect(ribbon.groups).toHaveLength(1);
  expect(ribbon.groups[0]).toMatchObject({ id: "G", label: "Runsheet" });
  expect(ribbon.groups[0]?.buttons).toEqual([
    {
      id: "Open",
      label: "Open",
      title: "Open",
      description: "What it does",
      icon: "assets/icon-32.png",
      action: { kind: "pane" },
    },
    expect.objectContaining({
      label: "Highlight best",
      action: { kind: "function", functionName: "highlightBest" },
    }),
  ]);
});

test("the cell's context menu stands apart from the ribbon", () => {
  expect(ribbon.contextMenu.map(({ id, action }) => ({ id, action }))).toEqual([
    { id: "Menu", action: { kind: "function", functionName: "importSelection" } },
  ]);
});

test("a manifest without commands has none", () => {
  expect(readManifest(new DOMParser().parseFromString("<OfficeApp/>", "text/xml"))).toEqual({
    name: "",
    groups: [],
    contextMenu: [],
  });
});
