import { columnLetters } from "../../cells/address";
import { CompareFormulas, type CompareRow } from "./compare-formulas";
import { inItsLine, type GroupRowsSource, type PlannedRow } from "./group-cells";
import { groupTextRow } from "./group-text-row";
import { idCell } from "./id-cell";

/** The runs of each configuration: their ids, where they stand, and their seeds. */
export function groupRunRows(
  {
    runs,
    metrics,
    columns,
    cellOf,
  }: Omit<GroupRowsSource, "columns"> & {
    readonly columns: readonly { readonly ids: readonly (string | number)[] }[];
  },
  rowOf: (key: string) => number,
): PlannedRow[] {
  const most = Math.max(...columns.map(({ ids }) => ids.length));
  const each = (make: (k: number) => PlannedRow): PlannedRow[] =>
    Array.from({ length: most }, (_, k) => make(k));
  const formulas = (k: number) =>
    new CompareFormulas({ runs, metrics, ids: columns.map(({ ids }) => ids[k] ?? "") });
  const seed = runs.find("field:seed")?.header;
  return [
    groupTextRow("runs", "heading", "Run IDs"),
    ...each((k) => ({
      key: `id ${k}`,
      make: () => ({
        kind: "ids",
        label: `    Run ${k + 1}`,
        cells: columns.map(({ ids }) => (ids[k] === undefined ? "" : idCell(ids[k]))),
      }),
    })),
    groupTextRow("rows", "heading", `Rows of the table ${runs.name}`),
    ...each((k) => ({
      key: `place ${k}`,
      make: () => {
        const cells = formulas(k).positions(rowOf(`id ${k}`));
        return {
          kind: "value",
          label: `    Run ${k + 1}`,
          cells: cells.map((cell, at) => (columns[at]?.ids[k] === undefined ? "" : cell)),
          numberFormat: "0",
        };
      },
    })),
    ...(seed === undefined
      ? []
      : [
          groupTextRow("seeds", "heading", "Seeds"),
          ...each((k) => ({
            key: `seed ${k}`,
            make: (): CompareRow => ({
              kind: "value",
              label: `    Run ${k + 1}`,
              cells: columns.map((_, at) => {
                const place = `${columnLetters(at + 1)}$${rowOf(`place ${k}`)}`;
                const cell = cellOf(seed, place);
                const found = `IF(ISNUMBER(${place}),IFERROR(IF(${cell}="","",${cell}),""),"")`;
                return `=${inItsLine(rowOf(`seed ${k}`), found)}`;
              }),
            }),
          })),
        ]),
  ];
}
