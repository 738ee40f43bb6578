import { element } from "./element";

/** What the title bar's buttons do. */
export interface FileCommands {
  readonly newBook: () => void;
  readonly open: () => void;
  readonly save: () => void;
  readonly toggleTheme: () => void;
}

/** File name in the middle; New, Open and Save at the left; light or dark at the right. */
export class TitleBar {
  readonly element: HTMLElement;
  private readonly name = element("h1", { class: "file-name" });

  constructor(commands: FileCommands) {
    const button = (label: string, icon: string, tip: string, run: () => void): HTMLButtonElement => {
      const made = element(
        "button",
        { type: "button", class: "title-button", title: tip },
        element("span", { class: `glyph glyph-${icon}`, "aria-hidden": "true" }),
        label,
      );
      made.addEventListener("click", run);
      return made;
    };
    const theme = element("button", {
      type: "button",
      class: "title-button glyph-only",
      "aria-label": "Switch between light and dark",
      title: "Switch between light and dark",
    });
    theme.append(element("span", { class: "glyph glyph-theme", "aria-hidden": "true" }));
    theme.addEventListener("click", commands.toggleTheme);
    this.element = element(
      "header",
      { class: "title-bar" },
      element(
        "div",
        { class: "title-start", role: "group", "aria-label": "File" },
        button("New", "new", "New workbook", commands.newBook),
        button("Open", "open", "Open an .xlsx file (Ctrl+O)", commands.open),
        button("Save", "save", "Save as an .xlsx file (Ctrl+S)", commands.save),
      ),
      this.name,
      element("div", { class: "title-end" }, theme),
    );
  }

  show(fileName: string): void {
    this.name.textContent = fileName;
    document.title = `${fileName} - Runsheet workbench`;
  }
}
