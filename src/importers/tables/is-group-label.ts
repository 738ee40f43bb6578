import { stageOfName } from "../../tracking/naming/stage-of-name";
import { groupedName } from "../roles/grouped-name";

/** Whether a text alone is what columns are grouped under: "val", "Test set", "Hyperparameters". */
export function isGroupLabel(text: string): boolean {
  return stageOfName(text) !== undefined || groupedName(`${text} / name`) !== undefined;
}
