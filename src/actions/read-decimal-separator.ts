import type { ActionOptions } from "./action-options";
import { readInLane } from "./in-workbook";

/** The sign that parts the whole from the fraction in this Excel, by its options or else by the system's. */
export async function readDecimalSeparator(options: ActionOptions = {}): Promise<"." | ","> {
  return readInLane("reading the options of Excel", options, async (context) => {
    const { application } = context.workbook;
    application.load("decimalSeparator");
    await context.sync();
    return application.decimalSeparator === "," ? "," : ".";
  });
}
