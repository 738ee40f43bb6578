import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "./icons";
import { useId, useState } from "react";
import type { ReactNode } from "react";
import { useLayout } from "../shell/layout";

const useStyles = makeStyles({
  heading: { margin: 0, display: "flex" },
  button: {
    display: "flex",
    alignItems: "center",
    gap: "6px",
    width: "100%",
    minHeight: "36px",
    padding: "0 4px",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    fontWeight: 600,
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    "@media (forced-colors: active)": { color: "ButtonText" },
  },
  note: { marginInlineStart: "auto", fontWeight: 400, color: tokens.colorNeutralForeground2 },
});

/** A part of a view under a heading that opens and closes it. What it holds is made when it is first opened, and kept. */
export function Section(props: {
  title: string;
  note?: string;
  initiallyOpen?: boolean;
  children: ReactNode;
}) {
  const styles = useStyles();
  const layout = useLayout();
  const bodyId = useId();
  const [open, setOpen] = useState(props.initiallyOpen ?? true);
  const [made, setMade] = useState(open);
  return (
    <section>
      <h2 className={styles.heading}>
        <button
          type="button"
          className={styles.button}
          aria-expanded={open}
          aria-controls={bodyId}
          onClick={() => {
            setOpen(!open);
            setMade(true);
          }}
        >
          {open ? <ChevronDownRegular aria-hidden /> : <ChevronRightRegular aria-hidden />}
          {props.title}
          {props.note !== undefined && <span className={styles.note}>{props.note}</span>}
        </button>
      </h2>
      <div id={bodyId} hidden={!open}>
        {made && <div className={layout.stack}>{props.children}</div>}
      </div>
    </section>
  );
}
