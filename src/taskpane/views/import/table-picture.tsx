import { Fragment } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { DescribedTable } from "../../../worker/import-preview";
import { useLayout } from "../../shell/layout";
import { columnName, lineWord, rowName } from "../../words/table-words";

/** Widths in pixels: of the numbers of the rows, and of a column at least. */
const LINE_WIDTH = 60;
const LEAST_WIDTH = 44;
/** So many columns fit a narrow pane; where more are drawn, the picture scrolls, with the keyboard too. */
const FITTING = 4;

const useStyles = makeStyles({
  frame: {
    overflowX: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusSmall,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: {
    width: "100%",
    tableLayout: "fixed",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
  },
  line: { width: `${String(LINE_WIDTH)}px`, textAlign: "start", whiteSpace: "nowrap" },
  name: {
    padding: "1px 4px",
    fontWeight: 400,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
    overflow: "hidden",
    textOverflow: "ellipsis",
  },
  cell: {
    padding: "1px 4px",
    border: `1px solid ${tokens.colorNeutralStroke3}`,
    whiteSpace: "nowrap",
    overflow: "hidden",
    textOverflow: "ellipsis",
  },
  number: { textAlign: "end" },
  header: {
    fontWeight: 600,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
  },
  title: { fontStyle: "italic" },
  out: { color: tokens.colorNeutralForeground3, textDecorationLine: "line-through" },
  gap: { textAlign: "center", color: tokens.colorNeutralForeground3, padding: 0, lineHeight: "10px" },
});

type PictureCell = DescribedTable["picture"]["rows"][number]["cells"][number];

const LOOKS = { title: "title", header: "header", body: undefined, "left out": "out", note: "out" } as const;

/** A small drawing of the head and the end of a table: what is its header, what are its runs, what is left out. */
export function TablePicture({ table }: { table: DescribedTable }) {
  const styles = useStyles();
  const layout = useLayout();
  const { columns, rows } = table.picture;
  return (
    <div
      className={styles.frame}
      {...(columns.length > FITTING && { tabIndex: 0 })}
      role="group"
      aria-label={`Picture of the table at ${table.place}`}
    >
      <table className={styles.table} style={{ minWidth: LINE_WIDTH + columns.length * LEAST_WIDTH }}>
        <caption className={layout.unseen}>First and last rows of the table at {table.place}</caption>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.name, styles.line)}>
              <span className={layout.unseen}>Row</span>
            </th>
            {columns.map((column) => (
              <th key={column} scope="col" className={styles.name}>
                {columnName(column, table)}
                {table.isTransposed && ` ${lineWord(table, column)}`}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, cells }, at) => (
            <Fragment key={row}>
              {at > 0 && row !== (rows[at - 1]?.row ?? 0) + 1 && (
                <tr aria-hidden>
                  <td className={styles.gap} colSpan={columns.length + 1}>
                    ⋯
                  </td>
                </tr>
              )}
              <tr>
                <th scope="row" className={mergeClasses(styles.name, styles.line)}>
                  {rowName(row, table)}
                  {!table.isTransposed && ` ${lineWord(table, row)}`}
                </th>
                {spanned(cells).map(({ text, use, span }, column) => {
                  const look = use && LOOKS[use];
                  return (
                    <td
                      key={columns[column]}
                      colSpan={span}
                      title={text}
                      className={mergeClasses(
                        styles.cell,
                        look && styles[look],
                        use === "body" && /^[-\d.%]+$/.test(text) && styles.number,
                      )}
                    >
                      {text}
                    </td>
                  );
                })}
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A text that stands alone in its row may be as wide as the row, as sheets show it. */
function spanned(cells: readonly PictureCell[]): (PictureCell & { readonly span: number })[] {
  const [first, ...others] = cells;
  return first && first.text !== "" && others.every(({ text }) => text === "")
    ? [{ ...first, span: cells.length }]
    : cells.map((cell) => ({ ...cell, span: 1 }));
}
