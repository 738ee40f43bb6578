import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ComponentType, KeyboardEvent } from "react";
import {
  ArrowImportRegular,
  CheckmarkCircleRegular,
  DataBarVerticalRegular,
  EditRegular,
  HomeRegular,
} from "../parts/icons";
import { VIEWS } from "./views";
import type { ViewName } from "./views";

const ICONS: Readonly<Record<ViewName, ComponentType<{ "aria-hidden": true; fontSize: number }>>> = {
  home: HomeRegular,
  log: EditRegular,
  import: ArrowImportRegular,
  check: CheckmarkCircleRegular,
  compare: DataBarVerticalRegular,
};

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    display: "flex",
    // Excel draws its own menu over the top right corner of the pane.
    paddingInlineEnd: "40px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  tab: {
    flex: "1 1 0",
    minWidth: 0,
    maxWidth: "92px",
    minHeight: "48px",
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "center",
    gap: "2px",
    padding: "4px 0 2px",
    border: "none",
    borderBottom: "2px solid transparent",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
      borderRadius: tokens.borderRadiusMedium,
    },
    // Forced colors draw what is transparent.
    "@media (forced-colors: active)": { color: "ButtonText", borderBottomColor: "Canvas" },
  },
  current: {
    color: tokens.colorBrandForeground1,
    fontWeight: 600,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    "@media (forced-colors: active)": { color: "Highlight", borderBottomColor: "Highlight" },
  },
});

/** The tab bar: one stop of the Tab key for each view, arrows between them as well. */
export function Navigation({ view, onNavigate }: { view: ViewName; onNavigate: (view: ViewName) => void }) {
  const styles = useStyles();
  return (
    <nav aria-label="Runsheet" className={styles.bar} onKeyDown={moveByArrow}>
      {VIEWS.map(({ name, label }) => {
        const Icon = ICONS[name];
        return (
          <button
            key={name}
            type="button"
            className={mergeClasses(styles.tab, name === view && styles.current)}
            aria-current={name === view ? "page" : undefined}
            onClick={() => {
              onNavigate(name);
            }}
          >
            <Icon aria-hidden fontSize={18} />
            {label}
          </button>
        );
      })}
    </nav>
  );
}

/** Arrows go from tab to tab, and round. */
function moveByArrow(event: KeyboardEvent<HTMLElement>): void {
  const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
  const tabs = [...event.currentTarget.querySelectorAll("button")];
  const at = tabs.findIndex((tab) => tab === event.target);
  if (by !== 0 && at !== -1) {
    event.preventDefault();
    tabs.at((at + by) % tabs.length)?.focus();
  }
}
