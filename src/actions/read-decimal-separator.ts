import { readWorkbook } from "../workbook/run-excel";

/** The sign that parts the whole from the fraction in this Excel, by its options or else by the system's. */
export async function readDecimalSeparator(): Promise<"." | ","> {
  return readWorkbook(async (context) => {
    const { application } = context.workbook;
    application.load("decimalSeparator");
    await context.sync();
    return application.decimalSeparator === "," ? "," : ".";
  });
}
