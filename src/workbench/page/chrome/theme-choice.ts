const KEY = "runsheet-workbench-theme";

/** Light or dark: the system's choice until a person makes another, which is kept for this browser. */
export class ThemeChoice {
  private readonly system = window.matchMedia("(prefers-color-scheme: dark)");
  private chosen: "light" | "dark" | undefined = stored();
  onChange: (dark: boolean) => void = () => undefined;

  constructor() {
    this.apply();
    this.system.addEventListener("change", () => {
      if (!this.chosen) {
        this.onChange(this.dark);
      }
    });
  }

  get dark(): boolean {
    return this.chosen ? this.chosen === "dark" : this.system.matches;
  }

  toggle(): void {
    this.chosen = this.dark ? "light" : "dark";
    try {
      localStorage.setItem(KEY, this.chosen);
    } catch {
      // Storage may be switched off; the choice then lasts as long as the page.
    }
    this.apply();
    this.onChange(this.dark);
  }

  private apply(): void {
    if (this.chosen) {
      document.documentElement.dataset["theme"] = this.chosen;
    }
  }
}

function stored(): "light" | "dark" | undefined {
  try {
    const value = localStorage.getItem(KEY);
    return value === "light" || value === "dark" ? value : undefined;
  } catch {
    return undefined;
  }
}
