/**
 * Tells the pane whether the page is dark, as Excel on the desktop does: by `Office.context.officeTheme`, which add-ins
 * read at the start and when they get the focus. A frame does not take a choice that was made on the page around it
 * from the browser. A pane of another origin than the page cannot be told.
 */
export async function tellPaneTheme(frame: HTMLIFrameElement, dark: boolean): Promise<void> {
  const pane = frame.contentWindow;
  const office: unknown = pane && frame.contentDocument ? Reflect.get(pane, "Office") : undefined;
  if (!pane || !isObject(office)) {
    return;
  }
  const { onReady } = office;
  if (typeof onReady !== "function") {
    return;
  }
  await Reflect.apply(onReady, office, []);
  const { context } = office;
  if (!isObject(context)) {
    return;
  }
  const [background, foreground] = dark ? ["#262626", "#f0f0f0"] : ["#ffffff", "#242424"];
  Object.defineProperty(context, "officeTheme", {
    configurable: true,
    value: {
      isDarkTheme: dark,
      bodyBackgroundColor: background,
      bodyForegroundColor: foreground,
      controlBackgroundColor: background,
      controlForegroundColor: foreground,
    },
  });
  pane.dispatchEvent(new Event("focus"));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
