import type { Area } from "./area";

/** A data validation on some areas of a sheet. The rule has the shape of `Excel.DataValidationRule`. */
export interface ValidationDescription {
  areas: Area[];
  /** A list's `source` is a comma-separated text or a formula such as `=Params!$A$2:$A$9`. */
  rule: Excel.DataValidationRule;
  errorAlert: Excel.DataValidationErrorAlert;
  prompt: Excel.DataValidationPrompt;
  ignoreBlanks: boolean;
}
