import { serialOf } from "../../src/cells/serial-date";
import { createEngine } from "../../src/worker/create-engine";

const HEADERS = ["Run ID", "Name", "Started"];

/** What an import writes into `Started` for a time as a file has it. */
async function startedOf(text: string): Promise<unknown> {
  const engine = createEngine();
  const { token } = await engine.open({
    name: "runs.csv",
    content: `name,started,val_accuracy\none,${text},0.5\n`,
  });
  const picture = await engine.setWorkbook({
    catalogue: { parameters: [], metrics: [] },
    runHeaders: HEADERS,
    datasetNames: [],
    experimentNames: [],
  });
  const preview = await engine.plan(token, picture, { columns: [], answers: {} });
  const block = await engine.additions(preview.token, 0, 1_000_000, [
    "field:id",
    "field:name",
    "field:started",
  ]);
  return block?.rows[0]?.[2];
}

test("the process really is in the zone that its project names", () => {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  expect(["America/Los_Angeles", "Asia/Kolkata", "Asia/Calcutta"]).toContain(timeZone);
  expect(new Date(Date.UTC(2026, 0, 1)).getTimezoneOffset()).not.toBe(0);
});

test.each([
  ["2026-02-01T13:45:00Z", "2026-02-01T13:45:00Z"],
  ["2026-02-01T13:45:00+05:30", "2026-02-01T08:15:00Z"],
  ["2026-02-01 13:45:00", "2026-02-01T13:45:00Z"],
  ["2026-03-08 02:30:00", "2026-03-08T02:30:00Z"],
  ["2026-02-01 01:52:37.923000+00:00", "2026-02-01T01:52:37.923Z"],
])("%s is written as the same serial wherever the person sits", async (text, utc) => {
  expect(await startedOf(text)).toBe(serialOf(Date.parse(utc)));
});
