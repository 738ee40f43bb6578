import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useLayout } from "../shell/layout";

const useStyles = makeStyles({
  foot: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    margin: "0 -12px -16px",
    padding: "8px 12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** Stays in sight at the foot of a long view: the deed that the view is for, and how it goes. */
export function StickyFoot({ children }: { children: ReactNode }) {
  const styles = useStyles();
  const layout = useLayout();
  return (
    <div className={styles.foot}>
      <div className={layout.stack}>{children}</div>
    </div>
  );
}
