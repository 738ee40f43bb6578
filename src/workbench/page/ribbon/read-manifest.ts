// What the add-in's manifest puts into Excel: a ribbon group with its buttons and an item in the cell's context menu
// (add-in-only manifest, `VersionOverrides`; Microsoft, "Reference for Office Add-ins manifests"). Texts, icons and
// addresses stand in `Resources` under ids that the controls name by `resid`.

export interface ManifestRibbon {
  /** The add-in's name. */
  readonly name: string;
  readonly groups: readonly RibbonGroup[];
  readonly contextMenu: readonly RibbonButton[];
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly description: string;
  /** Address of the icon for the size that is nearest above 32 px, relative to the page. */
  readonly icon: string | undefined;
  readonly action: { readonly kind: "function"; readonly functionName: string } | { readonly kind: "pane" };
}

/** Reads the groups on Excel's own tabs and on a custom tab, and the cell's context menu. */
export function readManifest(manifest: Document): ManifestRibbon {
  const resources = readResources(manifest);
  const points = [...elements(manifest, "ExtensionPoint")];
  const surface = (type: string) => points.filter((point) => attribute(point, "type") === type);
  return {
    name: elements(manifest, "DisplayName")[0]?.getAttribute("DefaultValue") ?? "",
    groups: surface("PrimaryCommandSurface")
      .flatMap((point) => elements(point, "Group"))
      .map((group) => ({
        id: group.getAttribute("id") ?? "",
        label: text(child(group, "Label"), resources),
        buttons: buttons(group, resources),
      }))
      .filter((group) => group.buttons.length > 0),
    contextMenu: surface("ContextMenu")
      .flatMap((point) => elements(point, "OfficeMenu"))
      .filter((menu) => menu.getAttribute("id") === "ContextMenuCell")
      .flatMap((menu) => buttons(menu, resources)),
  };
}

function buttons(parent: Element, resources: ReadonlyMap<string, string>): RibbonButton[] {
  return elements(parent, "Control")
    .filter((control) => attribute(control, "type") === "Button")
    .flatMap((control) => {
      const action = readAction(child(control, "Action"));
      if (!action) {
        return [];
      }
      const label = text(child(control, "Label"), resources);
      const tip = child(control, "Supertip");
      return [
        {
          id: control.getAttribute("id") ?? label,
          label,
          title: tip ? text(child(tip, "Title"), resources) : label,
          description: tip ? text(child(tip, "Description"), resources) : "",
          icon: icon(child(control, "Icon"), resources),
          action,
        },
      ];
    });
}

function readAction(action: Element | undefined): RibbonButton["action"] | undefined {
  switch (action && attribute(action, "type")) {
    case "ExecuteFunction": {
      const functionName = action && child(action, "FunctionName")?.textContent.trim();
      return functionName ? { kind: "function", functionName } : undefined;
    }
    case "ShowTaskpane":
      return { kind: "pane" };
    default:
      return undefined;
  }
}

/** The image for 32 px, or the next larger one; the path alone, since the page is served beside the icons. */
function icon(element: Element | undefined, resources: ReadonlyMap<string, string>): string | undefined {
  if (!element) {
    return undefined;
  }
  const images = elements(element, "Image")
    .map((image) => ({ size: Number(image.getAttribute("size")), address: text(image, resources) }))
    .sort((a, b) => a.size - b.size);
  const address = (images.find((image) => image.size >= 32) ?? images.at(-1))?.address;
  return address?.replace(/^https:\/\/[^/]+\//, "");
}

function readResources(manifest: Document): ReadonlyMap<string, string> {
  return new Map(
    ["Image", "Url", "String"].flatMap((name) =>
      elements(manifest, name).map((element): [string, string] => [
        element.getAttribute("id") ?? "",
        element.getAttribute("DefaultValue") ?? "",
      ]),
    ),
  );
}

function text(element: Element | undefined, resources: ReadonlyMap<string, string>): string {
  const id = element?.getAttribute("resid");
  return (id == null ? undefined : resources.get(id)) ?? "";
}

/** `xsi:type`, whatever prefix the manifest gave the schema-instance namespace. */
function attribute(element: Element, name: string): string | null {
  return element.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", name);
}

function elements(parent: Document | Element, name: string): Element[] {
  return [...parent.getElementsByTagNameNS("*", name)];
}

function child(parent: Element, name: string): Element | undefined {
  return [...parent.children].find((element) => element.localName === name);
}
