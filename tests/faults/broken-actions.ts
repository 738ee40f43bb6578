// Actions that break on purpose what the judges watch over: the harness must say so, and for the right reason.

import { RunsheetError } from "../../src/tracking/runsheet-error";
import type { FaultAction } from "./fault-action";

/** What one broken action does, and what the judges must say of it. */
export interface BrokenAction {
  readonly action: FaultAction;
  /** The fault that brings it to light. */
  readonly fault: string;
  readonly sync: number;
  readonly why: RegExp;
}

type Work = (context: Excel.RequestContext, runs: Excel.Table) => Promise<void> | void;

const addRow =
  (name: string, importId = ""): Work =>
  async (context, runs) => {
    const header = runs.columns.load("items/name");
    await context.sync();
    runs.rows.add(undefined, [
      header.items.map((column) =>
        column.name === "Name" ? name : column.name === "Import" ? importId : "",
      ),
    ]);
    await context.sync();
  };

/** Writes where the run `delta` stood when it looked, whatever has become of that row since. */
const writeByPlace: Work = async (context, runs) => {
  const names = runs.columns.getItem("Name").getDataBodyRange().load("values");
  await context.sync();
  const place = names.values.findIndex(([name]) => name === "delta");
  runs.columns.getItem("Notes").getDataBodyRange().getCell(place, 0).values = [["written"]];
  await context.sync();
};

/** Gives a rule to the place where the seeds stood when it looked. */
const ruleByPlace: Work = async (context, runs) => {
  const seeds = runs.columns.getItem("Seed").getDataBodyRange().load("columnIndex,rowCount");
  await context.sync();
  const { columnIndex, rowCount } = seeds;
  const place = runs.worksheet.getRangeByIndexes(1, columnIndex, rowCount, 1).dataValidation;
  place.clear();
  place.rule = { custom: { formula: "=ISNUMBER(A2)" } };
  place.errorAlert = { title: "Runsheet", message: "A number.", showAlert: true, style: "Stop" };
  await context.sync();
};

/** Does something when lines were added to `Changes` between two looks. */
async function whenChangesGrew(context: Excel.RequestContext, then: () => unknown): Promise<void> {
  const count = async (): Promise<number> => {
    const rows = context.workbook.tables.getItem("Changes").rows.load("count");
    await context.sync();
    return rows.count;
  };
  const before = await count();
  if ((await count()) > before) {
    await then();
    await context.sync();
  }
}

/** Every judge has an action here that it must find fault with. */
export const BROKEN_ACTIONS: readonly BrokenAction[] = [
  {
    action: broken("adds a run at each click", addRow("twice")),
    fault: "answer lost",
    sync: 2,
    why: /Duplicate: Runs holds "twice" \(no\. 2\)/,
  },
  {
    action: broken("writes by place", writeByPlace),
    fault: "rows sorted",
    sync: 2,
    why: /Cell changed: Runs, "\w+", Notes holds "written"/,
  },
  {
    action: broken("deletes by place", async (context, runs) => {
      const names = runs.columns.getItem("Name").getDataBodyRange().load("values");
      await context.sync();
      runs.rows.getItemAt(names.values.findIndex(([name]) => name === "delta")).delete();
      await context.sync();
    }),
    fault: "row inserted within",
    sync: 2,
    why: /Row lost: Runs lacks "gamma"/,
  },
  {
    action: broken("leaves half of it and says nothing", async (context, runs) => {
      runs.columns.getItem("Notes").getDataBodyRange().getCell(0, 0).values = [["half"]];
      await context.sync();
      runs.columns.getItem("Notes").getDataBodyRange().getCell(1, 0).values = [["whole"]];
      await context.sync();
    }),
    fault: "down from here on",
    sync: 2,
    why: /Something was changed, and the message does not say what now stands/,
  },
  {
    action: {
      ...broken("says that nothing was written", addRow("there")),
      run: async () => {
        await withRuns(addRow("there"));
        throw new RunsheetError("excel", "Excel failed. Nothing was written.", "It stands as it was.");
      },
    },
    fault: "cell in edit",
    sync: 9,
    why: /under a message that says nothing was/,
  },
  {
    action: broken(
      "throws what it met",
      async (context) => {
        context.workbook.worksheets.getItem("No such sheet").name = "x";
        await context.sync();
      },
      (error) => error,
    ),
    fault: "cell in edit",
    sync: 9,
    why: /The person is shown a raw error/,
  },
  {
    action: broken("writes over the user's own cells", async (context) => {
      await whenChangesGrew(context, () => {
        context.workbook.worksheets.getItem("Notes").getRange("A2").values = [["mine now"]];
      });
    }),
    fault: "Changes grew",
    sync: 2,
    why: /The user's own cell Notes: "these" stands 0 times instead of 1/,
  },
  {
    action: {
      ...broken("brings a run that its removal leaves", async (context, runs) => {
        await addRow("one", "broken-import")(context, runs);
        await whenChangesGrew(context, () => addRow("two")(context, runs));
      }),
      importOf: () => "broken-import",
    },
    fault: "Changes grew",
    sync: 4,
    why: /After removing the import: Row nobody asked for: Runs holds "two"/,
  },
  {
    action: {
      ...broken("tells of a run that is not there", () => undefined),
      run: () => Promise.resolve({ message: "Logged run-9999." }),
      verify: (report) => [`The report tells of ${(report as { message: string }).message}`],
    },
    fault: "answer lost",
    sync: 9,
    why: /The report tells of Logged run-9999/,
  },
  {
    action: broken("forgets the dropdowns when it failed before", async (context, runs) => {
      const note = runs.columns.getItem("Notes").getDataBodyRange().getCell(0, 0).load("values");
      await context.sync();
      if (note.values[0]?.[0] !== "done") {
        note.values = [["done"]];
        await context.sync();
        runs.columns.getItem("Seed").getDataBodyRange().numberFormat = [["0.0"]];
        await context.sync();
      }
    }),
    fault: "error before the batch",
    sync: 3,
    why: /The sheets look otherwise/,
  },
  {
    action: broken("gives rules by place", ruleByPlace),
    fault: "column inserted",
    sync: 2,
    why: /A rule stands where it does not belong: Runs, \w+: .*ISNUMBER/,
  },
  {
    action: broken("waits for ever", addRow("late")),
    fault: "no answer",
    sync: 1,
    why: /Cancel is not answered/,
  },
];

function broken(
  name: string,
  work: Work,
  shown: (error: unknown) => unknown = (error) =>
    new RunsheetError("excel", "Excel could not do this.", "Try again.", { cause: error }),
): FaultAction {
  return {
    name,
    on: "tracked",
    run: () =>
      withRuns(work).catch((error: unknown) => {
        throw shown(error);
      }),
  };
}

function withRuns(work: Work): Promise<void> {
  return Excel.run(async (context) => {
    await work(context, context.workbook.tables.getItem("Runs"));
  });
}
