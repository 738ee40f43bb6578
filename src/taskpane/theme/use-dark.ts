import { useEffect, useState, useSyncExternalStore } from "react";
import type { ThemeChoice } from "./theme-choice";

const DARK_QUERY = "(prefers-color-scheme: dark)";

/**
 * Whether to show the dark theme. Office is asked again whenever the pane gets the focus, because it tells nobody when
 * its theme changes.
 */
export function useDark(choice: ThemeChoice, officeIsDark: () => boolean | undefined): boolean {
  const [office, setOffice] = useState(officeIsDark);
  const browser = useSyncExternalStore(onBrowserThemeChange, browserIsDark);
  useEffect(() => {
    const ask = () => {
      setOffice(officeIsDark());
    };
    window.addEventListener("focus", ask);
    return () => {
      window.removeEventListener("focus", ask);
    };
  }, [officeIsDark]);
  return choice === "system" ? (office ?? browser) : choice === "dark";
}

function browserIsDark(): boolean {
  return "matchMedia" in window && window.matchMedia(DARK_QUERY).matches;
}

function onBrowserThemeChange(listener: () => void): () => void {
  if (!("matchMedia" in window)) {
    return () => undefined;
  }
  const query = window.matchMedia(DARK_QUERY);
  query.addEventListener("change", listener);
  return () => {
    query.removeEventListener("change", listener);
  };
}
