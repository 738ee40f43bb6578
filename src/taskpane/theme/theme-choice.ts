/** What the person chose; `system` follows Office, or the browser where Office does not say. */
export const THEME_CHOICES = ["system", "light", "dark"] as const;

export type ThemeChoice = (typeof THEME_CHOICES)[number];

const KEY = "runsheet.theme";

/** True for a text that names a theme. */
export function isThemeChoice(text: string | null): text is ThemeChoice {
  return THEME_CHOICES.some((choice) => choice === text);
}

/** The choice kept from the last time; `system` where nothing is kept or storage is blocked, as in some iframes. */
export function keptThemeChoice(): ThemeChoice {
  try {
    const kept = localStorage.getItem(KEY);
    return isThemeChoice(kept) ? kept : "system";
  } catch {
    return "system";
  }
}

/** Keeps the choice; where storage is blocked it lasts as long as the pane. */
export function keepThemeChoice(choice: ThemeChoice): void {
  try {
    localStorage.setItem(KEY, choice);
  } catch {
    // The choice then holds until the pane is closed, which is all that can be had.
  }
}
