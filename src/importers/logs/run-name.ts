import { fileName, folderOf } from "../bundle";

/** Names that tools give to every log: they name no run. */
const ANY_LOG =
  /^(?:results?|metrics?|progress|history|logs?|training|(?:training|train)?[ _-]?(?:log|history|metrics)|trainer_state|all_results|eval_results|train_results|result|monitor|pasted text|data|export|untitled|scalars?)$/i;
/** Folders that tools make for all runs alike. */
const ANY_FOLDER =
  /^(?:lightning_logs|csv_logs|tb_logs|logs?|runs?|outputs?|results?|checkpoints?|checkpoint-\d+|dvclive|plots|metrics|detect|segment|classify|pose|obb|train|val|\.)$/i;
/** A number that people put in front of a name to sort their files. */
const NUMBERED = /^\d+[-_. ]/;
/** A number of a run among others of its folder's. */
const NUMBER_ONLY = /^(?:version_)?\d+$/;
/** What browsers and systems put behind the name of a second copy. */
const COPY = / ?\(\d+\)$/;

/**
 * What to call a run by where its log lay: the file's own name, unless it is one that tools give to every log; else the
 * folder's. undefined where neither says anything.
 */
export function runNameOf(name: string): string | undefined {
  const stem = stemOf(name);
  return stem === "" || ANY_LOG.test(stem.replace(NUMBERED, "")) || isAddress(stem)
    ? folderName(folderOf(name))
    : stem;
}

/** A file's name without folder, ending and the number of a copy. */
export function stemOf(name: string): string {
  return fileName(name)
    .replace(/\.[a-z]{2,5}$/i, "")
    .replace(COPY, "")
    .trim();
}

/** The folder that names a run, with the one above it where it is a mere number. */
export function folderName(folder: string): string | undefined {
  const names = folder.split("/").filter((part) => part !== "" && !ANY_FOLDER.test(part));
  const last = names.at(-1);
  const above = names.at(-2);
  return last !== undefined && above !== undefined && NUMBER_ONLY.test(last) ? `${above}/${last}` : last;
}

/** The address of a range, such as Sheet1!A1:C9. */
function isAddress(text: string): boolean {
  return /!?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?$/.test(text) && text.includes("!");
}
