/** F6 and Shift+F6 lead from one region of the page to the next, as in Excel, since Tab moves between cells. */
export function cycleRegions(
  root: HTMLElement,
  regions: () => readonly (HTMLElement | undefined | null)[],
): void {
  root.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "F6") return;
      event.preventDefault();
      event.stopPropagation();
      const stops = regions().filter((region): region is HTMLElement => region instanceof HTMLElement);
      const at = stops.findIndex((region) => region.contains(document.activeElement));
      const next = stops.at((at + (event.shiftKey ? -1 : 1)) % stops.length);
      const target = next?.matches("[tabindex], iframe")
        ? next
        : next?.querySelector<HTMLElement>(
            "button:not(:disabled):not([tabindex='-1']), input, [tabindex='0']",
          );
      target?.focus();
    },
    true,
  );
}
