import { Select, useId } from "@fluentui/react-components";
import { useLayout } from "../../shell/layout";
import { THEME_CHOICES, isThemeChoice } from "../../theme/theme-choice";
import type { ThemeChoice } from "../../theme/theme-choice";

const WORDS: Readonly<Record<ThemeChoice, string>> = {
  system: "As in Office",
  light: "Light",
  dark: "Dark",
};

/** The choice of colors, at the foot of Home. */
export function ThemeMenu({
  theme,
  onTheme,
}: {
  theme: ThemeChoice;
  onTheme: (choice: ThemeChoice) => void;
}) {
  const layout = useLayout();
  const id = useId("theme");
  return (
    <div className={layout.row}>
      <label htmlFor={id} className={layout.quiet}>
        Colors
      </label>
      <Select
        id={id}
        size="small"
        value={theme}
        onChange={(_event, { value }) => {
          if (isThemeChoice(value)) {
            onTheme(value);
          }
        }}
      >
        {THEME_CHOICES.map((choice) => (
          <option key={choice} value={choice}>
            {WORDS[choice]}
          </option>
        ))}
      </Select>
    </div>
  );
}
