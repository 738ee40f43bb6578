import { FilterError } from "../../tracking/filter/filter-error";
import { RunsheetError } from "../../tracking/runsheet-error";
import { explainExcelError } from "../../workbook/explain-excel-error";

/**
 * Does what follows the look of Runs, which stands whatever becomes of it: what fails is a remark, and so is what there is to say.
 * Throws where the person cancelled.
 */
export async function triedAfter(what: string, act: () => Promise<string | undefined>): Promise<string[]> {
  try {
    const said = await act();
    return said === undefined ? [] : [said];
  } catch (error) {
    if (error instanceof RunsheetError && error.code === "cancelled") {
      throw error;
    }
    const { message, advice } = error instanceof FilterError ? error : explainExcelError(error);
    return [`${what}: ${message} ${advice}`];
  }
}
