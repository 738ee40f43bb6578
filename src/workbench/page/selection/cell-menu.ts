import type { MenuItem } from "../chrome/context-menu";
import { tellInDialog } from "../chrome/dialog";
import type { SheetClipboard } from "./clipboard";

/** The cell's context menu: the clipboard, clearing, and what the add-in puts there. */
export function cellMenu(
  clipboard: SheetClipboard,
  clear: () => void,
  addIn: readonly MenuItem[],
): readonly MenuItem[] {
  const copy = (cut: boolean): void => {
    navigator.clipboard.writeText(clipboard.copy(cut)).catch(explain);
  };
  const paste = (): void => {
    navigator.clipboard.readText().then((text) => {
      clipboard.paste(text);
    }, explain);
  };
  return [
    {
      label: "Cut",
      keys: "Ctrl+X",
      run: () => {
        copy(true);
      },
    },
    {
      label: "Copy",
      keys: "Ctrl+C",
      run: () => {
        copy(false);
      },
    },
    { label: "Paste", keys: "Ctrl+V", run: paste },
    "separator",
    { label: "Clear contents", keys: "Del", run: clear },
    ...(addIn.length > 0 ? (["separator", ...addIn] as const) : []),
  ];
}

/** Browsers may keep a page from the clipboard; the keys always work. */
function explain(): void {
  void tellInDialog(
    "The browser keeps the clipboard closed",
    "Use Ctrl+X, Ctrl+C and Ctrl+V, or allow this page to use the clipboard.",
  );
}
