import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useKeptFocus } from "../hooks/use-kept-focus";
import { useLayout } from "../shell/layout";

const useStyles = makeStyles({ title: { outlineStyle: "none" } });

/** The heading of a view; takes the focus over when `content` changes and carries the focused element away. */
export function ViewTitle({ content, children }: { content?: unknown; children: ReactNode }) {
  const layout = useLayout();
  const styles = useStyles();
  const heading = useKeptFocus(content);
  return (
    <h1 ref={heading} tabIndex={-1} className={mergeClasses(layout.title, styles.title)}>
      {children}
    </h1>
  );
}
