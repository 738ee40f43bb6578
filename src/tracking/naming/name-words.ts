// The one tokeniser of names: of parameters and metrics, of columns, of statuses. Words end at whatever is no letter and
// no digit, and where the case says so (`trainLoss`, `valAUC`, `BCELoss`); short marks keep their capitals together
// (`mAP50`, `mIoU`, `rougeL`). Letters of any script count; `R²` is r2.

const BORDERS: readonly RegExp[] = [
  // trainLoss, valAUC, testF1, top5Accuracy; not mIoU, mAP, rougeL
  /(?<=\p{Ll}{2}|\p{Ll}\d+)(?=\p{Lu}[\p{L}\p{N}])/gu,
  // BCELoss, F1Score; not IoU, RMSEs
  /(?<=\p{Lu}[\p{Lu}\d])(?=\p{Lu}\p{Ll}{2})/gu,
];

/** The words of a name, in lower case: `valAccuracy_top-1` gives val, accuracy, top, 1. */
export function nameWords(name: string): string[] {
  return BORDERS.reduce((text, border) => text.replace(border, " "), name.normalize("NFKC"))
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}
