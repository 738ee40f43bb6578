/**
 * F6 and Shift+F6 lead from one region of the page to the next, as in Excel, since Tab moves between cells. In the pane's
 * frame, which is a page of its own, the keys are listened for as well.
 */
export function cycleRegions(
  root: HTMLElement,
  frame: HTMLIFrameElement,
  regions: () => readonly (HTMLElement | undefined | null)[],
): void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== "F6") {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    const stops = regions().filter((region) => region instanceof HTMLElement);
    const at = stops.findIndex((region) => region.contains(document.activeElement));
    focusIn(stops.at((at + (event.shiftKey ? -1 : 1)) % stops.length));
  };
  root.addEventListener("keydown", onKey, true);
  frame.addEventListener("load", () => {
    frame.contentWindow?.addEventListener("keydown", onKey, true);
  });
}

function focusIn(region: HTMLElement | undefined): void {
  if (region?.matches("[tabindex]")) {
    region.focus();
  } else {
    (
      region?.querySelector<HTMLElement>("iframe") ??
      region?.querySelector<HTMLElement>("button:not(:disabled, [tabindex='-1']), input, [tabindex='0']")
    )?.focus();
  }
}
