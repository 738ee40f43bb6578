import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { LocatedFinding } from "../../../actions/check-workbook";
import { CellLink } from "../../parts/cell-link";
import { ChevronDownRegular, ChevronRightRegular, ErrorCircleFilled, WarningFilled } from "../../parts/icons";
import { VirtualRows } from "../../parts/virtual-rows";
import { count } from "../../../tracking/words/counts";
import { useLayout } from "../../shell/layout";
import { groupFindings } from "./finding-groups";
import type { FindingLine } from "./finding-groups";
import { ruleWords } from "../../words/rule-words";

const useStyles = makeStyles({
  group: {
    display: "flex",
    alignItems: "center",
    gap: "6px",
    width: "100%",
    minHeight: "36px",
    padding: "0 4px",
    border: "none",
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    fontWeight: 600,
    textAlign: "start",
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    "@media (forced-colors: active)": { color: "ButtonText" },
  },
  number: { marginInlineStart: "auto", fontWeight: 400 },
  finding: {
    display: "grid",
    gridTemplateColumns: "18px minmax(0, 1fr)",
    columnGap: "6px",
    padding: "6px 4px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  icon: { marginTop: "3px" },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
});

/** Every finding under its sheet and rule, each with its fix and the way to its cell. */
export function FindingList({ findings }: { findings: readonly LocatedFinding[] }) {
  const layout = useLayout();
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const lines = useMemo(() => groupFindings(findings, closed), [findings, closed]);
  if (findings.length === 0) {
    return <p className={layout.text}>Every value is as the catalogues say.</p>;
  }
  const toggle = (key: string) => {
    setClosed((before) => {
      const after = new Set(before);
      if (!after.delete(key)) {
        after.add(key);
      }
      return after;
    });
  };
  return (
    <VirtualRows
      label="Issues"
      items={lines}
      keyOf={(line) => line.key}
      estimate={84}
      render={(line) =>
        line.kind === "group" ? (
          <GroupLine line={line} open={!closed.has(line.key)} onToggle={toggle} />
        ) : (
          <FindingRow finding={line.finding} />
        )
      }
    />
  );
}

function GroupLine(props: {
  line: Extract<FindingLine, { kind: "group" }>;
  open: boolean;
  onToggle: (key: string) => void;
}) {
  const styles = useStyles();
  const { line, open } = props;
  return (
    <button
      type="button"
      className={styles.group}
      aria-expanded={open}
      onClick={() => {
        props.onToggle(line.key);
      }}
    >
      {open ? <ChevronDownRegular aria-hidden /> : <ChevronRightRegular aria-hidden />}
      {line.table}: {ruleWords(line.rule)}
      <span className={styles.number}>{count(line.count)}</span>
    </button>
  );
}

function FindingRow({ finding }: { finding: LocatedFinding }) {
  const styles = useStyles();
  const layout = useLayout();
  const error = finding.severity === "error";
  return (
    <div className={styles.finding}>
      {error ? (
        <ErrorCircleFilled aria-hidden className={mergeClasses(styles.icon, styles.error)} />
      ) : (
        <WarningFilled aria-hidden className={mergeClasses(styles.icon, styles.warning)} />
      )}
      <div>
        <p className={layout.text}>
          <strong>{error ? "Error" : "Warning"}:</strong> {finding.message}
        </p>
        <p className={layout.quiet}>{finding.fix}</p>
        {finding.place && <CellLink place={finding.place} />}
      </div>
    </div>
  );
}
