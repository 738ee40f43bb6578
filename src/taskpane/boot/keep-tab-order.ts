// Office.js moves the focus itself when Tab is pressed: it looks for the focused element among those below, and where it
// is not one of them (a heading that took the focus over, or the page when the focused button went away) it gives up and
// hands the key to Excel, so that the pane could no longer be reached. There the browser does better: it goes on from
// where the focus last stood.
//
// A browser marks the text of a field that Tab leads to, so that what is typed replaces it. Office.js only moves the focus,
// and 64 typed into a field that holds 32 would become 3264; so the text is marked here.

/** What Office.js counts as a stop of the Tab key. */
const STOPS = [
  "a[href]",
  "area[href]",
  "button",
  "input",
  "select",
  "textarea",
  "[tabindex]",
  "[contenteditable]",
]
  .map((stop) => `${stop}:not([disabled], [tabindex="-1"])`)
  .join();

/** Leaves the Tab key to the browser wherever the focus stands on something that is no stop of it. */
export function keepTabOrder(): void {
  let byTab = false;
  document.addEventListener("keydown", (event) => {
    byTab = event.key === "Tab";
    if (byTab && event.target instanceof Element && !event.target.matches(STOPS)) {
      // Office.js listens on the window, one step further up.
      event.stopPropagation();
    }
  });
  document.addEventListener("pointerdown", () => {
    byTab = false;
  });
  document.addEventListener("focusin", ({ target }) => {
    if (byTab && target instanceof HTMLInputElement) {
      target.select();
    }
  });
}
