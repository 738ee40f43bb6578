import {
  connectPane,
  paneWindowName,
  type PaneConnection,
  type PaneWorkbench,
} from "../../protocol/web-host";
import type { ManifestRibbon, RibbonButton } from "../ribbon/read-manifest";
import type { RibbonView } from "../ribbon/ribbon-view";
import type { MenuItem } from "./context-menu";
import { tellError } from "./dialog";
import type { PaneFrame } from "./pane-frame";
import type { PaneExit } from "../../protocol/pane-focus";
import { tellPaneTheme } from "./pane-theme";

/** The add-in on the page: its pane, its ribbon group and its line in the cell's context menu, joined by the host. */
export class AddIn {
  private connection: PaneConnection | undefined;
  private darkNow = false;
  /** Called when a key leads out of the pane. */
  onExit: (exit: PaneExit) => void = () => undefined;

  constructor(
    private readonly manifest: ManifestRibbon,
    private readonly pane: PaneFrame,
    private readonly ribbon: RibbonView,
    private readonly endEdit: () => Promise<boolean>,
    private readonly paneAddress: string,
  ) {
    ribbon.show(manifest);
    pane.frame.name = paneWindowName(manifest.name);
    pane.frame.addEventListener("load", () => void tellPaneTheme(pane.frame, this.darkNow));
  }

  /** Puts a workbook under the add-in, which starts anew with it. */
  attach(workbench: PaneWorkbench): void {
    const { frame } = this.pane;
    if (this.connection) {
      this.connection.attach(workbench);
    } else {
      this.connection = connectPane(frame, workbench, {
        addinName: this.manifest.name,
        onShowPane: () => {
          this.pane.show();
        },
        onHidePane: () => {
          this.pane.hide();
        },
        onExit: (exit) => {
          this.onExit(exit);
        },
        onRibbonUpdate: ({ id, enabled }) => {
          if (enabled !== undefined) {
            this.ribbon.setEnabled(id, enabled);
          }
        },
      });
    }
    frame.src = this.paneAddress;
  }

  /** Puts the keyboard on the first stop of the pane, which has the focus. */
  enterPane(): void {
    this.connection?.enter();
  }

  set dark(dark: boolean) {
    this.darkNow = dark;
    void tellPaneTheme(this.pane.frame, dark);
  }

  /** What the add-in puts into the cell's context menu. */
  menu(): readonly MenuItem[] {
    return this.manifest.contextMenu.map((button) => ({
      label: button.label,
      ...(button.icon !== undefined && { icon: button.icon }),
      run: () => {
        void this.run(button);
      },
    }));
  }

  /** Presses a button: shows the pane, or runs the function that the add-in has for it, once an edit has ended. */
  async run(button: RibbonButton): Promise<void> {
    if (!(await this.endEdit())) {
      return;
    }
    if (button.action.kind === "pane") {
      this.pane.show();
      this.pane.frame.focus();
      this.enterPane();
      return;
    }
    if (!this.connection) {
      return;
    }
    const done = this.ribbon.setBusy(button.id);
    try {
      await this.connection.invokeCommand(button.action.functionName, button.id);
    } catch (error) {
      await tellError(`${button.label} did not run`, error);
    } finally {
      done();
    }
  }
}
