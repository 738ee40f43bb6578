import { makeStyles, tokens } from "@fluentui/react-components";

/** The few arrangements that all views share. */
export const useLayout = makeStyles({
  /** Read aloud, not seen. */
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
  /** Things below one another. */
  stack: { display: "flex", flexDirection: "column", gap: "8px", minWidth: 0 },
  wideStack: { display: "flex", flexDirection: "column", gap: "12px", minWidth: 0 },
  /** Things beside one another, as far as they fit. */
  row: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "center", minWidth: 0 },
  /** Keeps its width and its one line beside something that wraps. */
  firm: { flexShrink: 0, whiteSpace: "nowrap" },
  /** Two ends of a line. */
  ends: { display: "flex", gap: "8px", alignItems: "center", justifyContent: "space-between", minWidth: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: "28px", fontWeight: 600 },
  subtitle: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: "20px", fontWeight: 600 },
  text: { margin: 0, overflowWrap: "anywhere" },
  quiet: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  plainList: { margin: 0, padding: 0, listStyleType: "none" },
  card: {
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    padding: "10px 12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    minWidth: 0,
  },
});
