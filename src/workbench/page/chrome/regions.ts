/**
 * The regions of the page. F6 and Shift+F6 lead from one to the next, as in Excel, since Tab moves between cells. In the
 * pane's frame, which is a page of its own, the keys are listened for as well.
 */
export class Regions {
  constructor(
    root: HTMLElement,
    private readonly frame: HTMLIFrameElement,
    private readonly regions: () => readonly (HTMLElement | undefined | null)[],
    /** Puts the keyboard on the first stop of the pane. */
    private readonly enterPane: () => void,
  ) {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "F6") {
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      this.go(event.shiftKey ? -1 : 1);
    };
    root.addEventListener("keydown", onKey, true);
    frame.addEventListener("load", () => {
      frame.contentWindow?.addEventListener("keydown", onKey, true);
    });
  }

  /** Focuses the region after or before the one that has the focus; from nowhere, the first or the last. */
  go(by: 1 | -1): void {
    const stops = this.regions().filter((region) => region instanceof HTMLElement);
    const at = stops.findIndex((region) => region.contains(document.activeElement));
    const from = at === -1 && by === -1 ? 0 : at;
    this.focusIn(stops.at((from + by) % stops.length));
  }

  private focusIn(region: HTMLElement | undefined): void {
    if (region?.matches("[tabindex]")) {
      region.focus();
    } else if (region?.contains(this.frame)) {
      this.frame.focus();
      this.enterPane();
    } else {
      region
        ?.querySelector<HTMLElement>("button:not(:disabled, [tabindex='-1']), input, [tabindex='0']")
        ?.focus();
    }
  }
}
