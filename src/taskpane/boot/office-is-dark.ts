/** Whether Office shows a dark theme; undefined where it does not say, as on the web. */
export function officeIsDark(): boolean | undefined {
  // The typings promise a context and a theme; Excel on the web has no theme, and outside Office there is no context.
  const context = Office.context as Office.Context | undefined;
  const theme = context?.officeTheme;
  const isDark = theme?.isDarkTheme;
  return isDark ?? backgroundIsDark(theme?.bodyBackgroundColor);
}

/** Older builds give colors alone. Half of the perceived brightness (ITU-R BT.601 luma) parts dark from light. */
function backgroundIsDark(color: string | undefined): boolean | undefined {
  const digits = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color ?? "");
  if (digits === null) {
    return undefined;
  }
  const [red, green, blue] = digits.slice(1).map((pair) => parseInt(pair, 16));
  return 0.299 * (red ?? 0) + 0.587 * (green ?? 0) + 0.114 * (blue ?? 0) < 128;
}
