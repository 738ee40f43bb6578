import type { OpenRename, RenameAnswer } from "../../actions/settle-rename";
import { isNamesake } from "../../tracking/catalogue/find-renames";

/** Columns that are offered as buttons, at most. */
const MOST_OFFERED = 3;

/** An answer with the words of its button. */
export interface OfferedAnswer {
  readonly words: string;
  readonly answer: RenameAnswer;
}

/** What a person may say to a rename; what is likeliest comes first. */
export function renameAnswers(rename: OpenRename): OfferedAnswer[] {
  const { role, name, wanted, changed, candidates } = rename;
  return candidates.slice(0, MOST_OFFERED).flatMap((candidate): OfferedAnswer[] => {
    const { header, was } = candidate;
    const offer = (words: string, follows: RenameAnswer["follows"]): OfferedAnswer => ({
      words,
      answer: { follows, candidate },
    });
    if (role === "field") {
      return [offer(`Rename the column ${header} back to ${name}`, "header back")];
    }
    if (isNamesake(rename, header)) {
      return [offer(`${header} is the column of the ${role} ${name}`, "column")];
    }
    const column = offer(`Rename the column ${header} to ${wanted}`, "column");
    const definition = offer(`Rename the ${role} ${name} to ${header}`, "definition");
    switch (changed) {
      case "definition":
        return [column];
      case "header":
        return [
          definition,
          ...(was === undefined ? [] : [offer(`Put the header ${was} back`, "header back")]),
        ];
      case "either":
        return [column, definition];
    }
  });
}
