import { recordColumns } from "./record-columns";
import type { SourceColumns } from "./source-column";
import type { SourceContent } from "../source-content";

/** The content as columns under its own names; nested names are joined with dots. */
export function sourceColumns(content: SourceContent): SourceColumns {
  if (content.kind === "records") {
    return recordColumns(content);
  }
  const { count, unreadable, remarks, header, columns, formats, stated, sheetRow } = content;
  return {
    count,
    unreadable,
    remarks,
    place: (row) => content.place(row),
    ...(sheetRow ? { sheetRow } : {}),
    columns: header.map((name, column) => {
      const known = formats?.[column];
      return {
        header: name,
        values: columns[column] ?? [],
        ...(known ? { formats: known } : {}),
        ...stated?.[column],
      };
    }),
  };
}
