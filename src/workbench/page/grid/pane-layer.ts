/**
 * The four panes of a sheet with frozen rows and columns, and the layers over them for what is not a cell: selection,
 * editor, charts, buttons.
 */
export type Pane = "corner" | "top" | "left" | "body";

/** One of the four layers; adding its origin turns a position on the sheet into one on the layer. */
export interface PaneLayer {
  readonly pane: Pane;
  readonly element: HTMLElement;
  readonly originLeft: number;
  readonly originTop: number;
}

/** The panes by their place in RevoGrid's elements. */
export const PANES: readonly { pane: Pane; selector: string }[] = [
  { pane: "corner", selector: "revogr-viewport-scroll.colPinStart .header-wrapper" },
  { pane: "top", selector: "revogr-viewport-scroll.rgCol .header-wrapper" },
  { pane: "left", selector: "revogr-viewport-scroll.colPinStart .content-wrapper" },
  { pane: "body", selector: "revogr-viewport-scroll.rgCol .content-wrapper" },
];

/** Makes the layer of a pane: the cell of a row of its own, as the role of the grid around it wants. */
export function newPaneLayer(pane: Pane): HTMLElement {
  const layer = document.createElement("div");
  layer.className = "pane-layer";
  layer.dataset["pane"] = pane;
  layer.setAttribute("role", "gridcell");
  const row = document.createElement("div");
  row.setAttribute("role", "row");
  row.append(layer);
  return layer;
}
