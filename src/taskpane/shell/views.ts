/** The pane's views, in the order of the tabs. */
export const VIEWS = [
  { name: "home", label: "Home" },
  { name: "log", label: "Log" },
  { name: "import", label: "Import" },
  { name: "check", label: "Check" },
  { name: "compare", label: "Compare" },
] as const;

export type ViewName = (typeof VIEWS)[number]["name"];

/** What every view is given. */
export interface ViewProps {
  /** Whether the view is the one in sight; a view out of sight keeps what it holds. */
  readonly active: boolean;
  readonly onNavigate: (view: ViewName) => void;
}
