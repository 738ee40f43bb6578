/** The error that Excel answered a run with. Fails the test if there was none. */
export async function errorOf(run: Promise<unknown>): Promise<OfficeExtension.Error> {
  try {
    await run;
  } catch (error) {
    if (error instanceof OfficeExtension.Error) {
      return error;
    }
    throw error;
  }
  throw new Error("Excel accepted what it should have refused.");
}
