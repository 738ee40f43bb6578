// Services beside the workbook that Office.js asks for by name: the add-in's own runtime and the ribbon.

import { HostObject } from "./host-object";
import type { ClassDescription } from "./office-metadata";

/** A ribbon button was enabled or disabled, or a tab shown or hidden. */
export interface RibbonUpdate {
  readonly id: string;
  readonly enabled?: boolean;
  readonly visible?: boolean;
}

/** What the page does when the add-in shows or hides its pane or changes its buttons. */
export interface RuntimeHooks {
  onShowPane: () => void;
  onHidePane: () => void;
  onRibbonUpdate: (update: RibbonUpdate) => void;
}

/** The services by the names under which Office.js creates them. */
export function createRuntimeServices(hooks: RuntimeHooks): ReadonlyMap<string, HostObject> {
  return new Map<string, HostObject>([
    ["Microsoft.InternalService.AddinInternalService", new AddinInternalService()],
    ["Microsoft.AppRuntime.AppRuntimeService", new AppRuntimeService(hooks)],
    ["Microsoft.DynamicRibbon.DynamicRibbon", new DynamicRibbon(hooks)],
  ]);
}

function withMembers(methods: readonly string[], properties: readonly string[] = []): ClassDescription {
  return {
    collection: false,
    item: "",
    properties: Object.fromEntries(properties.map((name) => [name, { writable: true, set: "ExcelApi 1.1" }])),
    navigation: {},
    methods: Object.fromEntries(methods.map((name) => [name, "ExcelApi 1.1"])),
    events: {},
  };
}

/** Hears that the add-in's command functions are ready. */
class AddinInternalService extends HostObject {
  readonly $type = "AddinInternalService";
  private static readonly members = withMembers(["notifyActionHandlerReady"]);

  override get $description(): ClassDescription {
    return AddinInternalService.members;
  }

  notifyActionHandlerReady(): void {
    // Nothing waits for it: commands are invoked through the event that the pane registers.
  }
}

/** `Office.addin.showAsTaskpane()` and `hide()`. */
class AppRuntimeService extends HostObject {
  readonly $type = "AppRuntimeService";
  private static readonly members = withMembers(["getAppRuntimeState", "setAppRuntimeState"]);
  private state = "Visible";

  constructor(private readonly hooks: RuntimeHooks) {
    super();
  }

  override get $description(): ClassDescription {
    return AppRuntimeService.members;
  }

  getAppRuntimeState(): string {
    return this.state;
  }

  setAppRuntimeState(state: unknown): void {
    this.state = String(state);
    if (state === "Visible") {
      this.hooks.onShowPane();
    } else {
      this.hooks.onHidePane();
    }
  }
}

/** `Office.ribbon.requestUpdate()` and its buttons and tabs. */
class DynamicRibbon extends HostObject {
  readonly $type = "DynamicRibbon";
  private static readonly members = withMembers(["getButton", "getTab"]);

  constructor(private readonly hooks: RuntimeHooks) {
    super();
  }

  override get $description(): ClassDescription {
    return DynamicRibbon.members;
  }

  getButton(id: unknown): RibbonButton {
    return new RibbonButton(String(id), this.hooks);
  }

  getTab(id: unknown): RibbonTab {
    return new RibbonTab(String(id), this.hooks);
  }
}

class RibbonButton extends HostObject {
  readonly $type = "RibbonButton";
  private static readonly members = withMembers(["setEnabled"], ["enabled"]);

  constructor(
    private readonly id: string,
    private readonly hooks: RuntimeHooks,
  ) {
    super();
  }

  override get $description(): ClassDescription {
    return RibbonButton.members;
  }

  set enabled(value: unknown) {
    this.setEnabled(value);
  }

  setEnabled(value: unknown): void {
    this.hooks.onRibbonUpdate({ id: this.id, enabled: value === true });
  }
}

class RibbonTab extends HostObject {
  readonly $type = "RibbonTab";
  private static readonly members = withMembers(["setVisibility"]);

  constructor(
    private readonly id: string,
    private readonly hooks: RuntimeHooks,
  ) {
    super();
  }

  override get $description(): ClassDescription {
    return RibbonTab.members;
  }

  setVisibility(value: unknown): void {
    this.hooks.onRibbonUpdate({ id: this.id, visible: value === true });
  }
}
