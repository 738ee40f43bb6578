import { addMetric } from "../../src/actions/add-definition";
import type { FollowedCatalogues } from "../../src/actions/follow-catalogues";
import { highlightBest } from "../../src/actions/highlight-best";
import { commitImport } from "../../src/actions/commit-import";
import { prepareImport } from "../../src/actions/prepare-import";
import { settleRename } from "../../src/actions/settle-rename";
import { setUpTracking } from "../../src/actions/set-up-tracking";
import { watchCatalogues, type CatalogueWatch } from "../../src/actions/watch-catalogues";
import { inLane } from "../../src/actions/lane";
import { WAITS_FOR_CELL } from "../../src/workbook/watch-sync";
import { bookContents, findTable } from "../support/book-contents";
import { highlightedRuns } from "../support/highlighted-runs";
import { startExcel, type TestExcel } from "../support/excel";

/** Lets everything that is due happen. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** A watch, and what it has told so far. */
class Watched {
  readonly told: FollowedCatalogues[] = [];
  readonly failures: Error[] = [];
  readonly waits: (string | undefined)[] = [];
  edits = 0;
  private readonly watch: CatalogueWatch;
  private awaited: (() => void) | undefined;

  constructor() {
    this.watch = watchCatalogues({
      onFollowed: (followed) => {
        this.told.push(followed);
        this.awaited?.();
      },
      onFailed: (error) => this.failures.push(error),
      onWait: (sentence) => this.waits.push(sentence),
      onRunsEdited: () => {
        this.edits += 1;
      },
    });
  }

  /** Waits for what the watch tells after something was done, and returns the last of it. */
  async after(act: () => unknown): Promise<FollowedCatalogues | undefined> {
    const next = new Promise<void>((resolve) => {
      this.awaited = resolve;
    });
    await act();
    await next;
    await this.quiet();
    return this.told.at(-1);
  }

  /** Lets events be delivered, and waits until whatever they began has ended. */
  async quiet(): Promise<void> {
    for (let round = 0; round < 2; round++) {
      await settle();
      await this.watch.look();
    }
  }

  /** Looks; resolves when that has ended. */
  async look(): Promise<void> {
    await this.watch.look();
  }

  giveUp(): void {
    this.watch.giveUp();
  }

  stop(): void {
    this.watch.stop();
  }
}

let watched: Watched;

async function open(): Promise<TestExcel> {
  const excel = await startExcel();
  await setUpTracking();
  await commitImport(
    await prepareImport({
      name: "runs.csv",
      content: "name,status,optimizer,lr,val_loss\na,completed,sgd,0.1,0.9\nb,completed,adam,0.2,0.4\n",
    }),
  );
  watched = new Watched();
  await watched.quiet();
  return excel;
}

afterEach(() => {
  watched.stop();
  expect(watched.failures).toEqual([]);
});

/** Types into the row of a name, under a header. */
function type(
  { book, workbench }: TestExcel,
  table: string,
  name: string,
  header: string,
  text: string,
): void {
  const { sheet, description } = findTable(book, table);
  const { area, columns } = description;
  for (let row = area.top; row <= area.bottom; row++) {
    if (sheet.cells.value(row, area.left + columns.indexOf("Name")) === name) {
      workbench.user.enter(sheet.id, row, area.left + columns.indexOf(header), [[text]]);
      return;
    }
  }
  throw new Error(`${table} has no ${name}`);
}

/** What Excel would say to a text typed under a header of Runs, in its first row. */
function refusalIn({ book, workbench }: TestExcel, header: string, text: string): string | undefined {
  const { sheet, description } = findTable(book, "Runs");
  const { area, columns } = description;
  return workbench.user.check(sheet.id, area.top + 1, area.left + columns.indexOf(header), text)?.message;
}

test("a range typed into Params holds in Runs at once", async () => {
  const excel = await open();
  expect(refusalIn(excel, "lr", "7")).toBeUndefined();
  const followed = await watched.after(() => {
    type(excel, "Params", "lr", "Max", "1");
  });
  expect(followed).toMatchObject({ changed: false, remarks: [] });
  expect(watched.told.filter(({ changed }) => changed)).toHaveLength(2);
  expect(refusalIn(excel, "lr", "7")).toBe("lr must be a number of at most 1.");
});

test("choices typed into Params are offered in Runs at once", async () => {
  const excel = await open();
  type(excel, "Params", "optimizer", "Choices", "sgd, adam, lion");
  await watched.after(() => {
    type(excel, "Params", "optimizer", "Type", "choice");
  });
  expect(refusalIn(excel, "optimizer", "adagrad")).toBe("optimizer must be one of sgd, adam, lion.");
  expect(refusalIn(excel, "optimizer", "lion")).toBeUndefined();
});

test("a text parameter that becomes a number takes numbers; those that stand stay until set-up is asked for them", async () => {
  const excel = await open();
  const { sheet, description } = findTable(excel.book, "Runs");
  const column = description.area.left + description.columns.indexOf("optimizer");
  excel.workbench.user.enter(sheet.id, 1, column, [["1e5"], ["7"]]);
  const read = () => [1, 2].map((row) => sheet.cells.value(row, column));
  expect(read()).toEqual(["1e5", "7"]);
  await watched.after(() => {
    type(excel, "Params", "optimizer", "Type", "number");
  });
  expect(read()).toEqual(["1e5", "7"]);
  expect(watched.told.find(({ remarks }) => remarks.length > 0)?.remarks).toEqual([
    "optimizer on Runs takes numbers now. 1 text there that could be a number was left as text; Set up tracking on Home makes numbers of such texts.",
    "1 text in optimizer on Runs stayed text, because a number would not show the same: 1e5. Where a number is meant, type it again.",
  ]);
  expect((await setUpTracking()).message).toContain("made 1 value of Runs");
  expect(read()).toEqual(["1e5", 7]);
  excel.workbench.user.enter(sheet.id, 1, column, [["0.5"]]);
  expect(read()).toEqual([0.5, 7]);
});

test("another goal moves the highlight at once, and a renamed metric has it again with its column", async () => {
  const excel = await open();
  await highlightBest("val_loss");
  await watched.quiet();
  expect(highlightedRuns(excel)).toEqual(["b"]);
  await watched.after(() => {
    type(excel, "Metrics", "val_loss", "Goal", "maximize");
  });
  expect(highlightedRuns(excel)).toEqual(["a"]);
  const followed = await watched.after(() => {
    type(excel, "Metrics", "val_loss", "Name", "loss");
  });
  const [rename] = followed?.renames ?? [];
  if (!rename) {
    throw new Error("Nobody noticed.");
  }
  await settleRename(rename, { follows: "column", candidate: { header: "val_loss", was: "val_loss" } });
  await watched.quiet();
  expect(highlightedRuns(excel)).toEqual(["a"]);
  expect(watched.told.at(-1)?.renames).toEqual([]);
});

test("whatever is changed at once is followed by one look, and a look that finds nothing writes nothing", async () => {
  const excel = await open();
  const looks = watched.told.length;
  await watched.after(() => {
    for (const max of ["1", "2", "3", "4"]) {
      type(excel, "Params", "lr", "Max", max);
    }
  });
  const changed = watched.told.slice(looks).filter((followed) => followed.changed);
  expect(changed).toHaveLength(1);
  expect(refusalIn(excel, "lr", "7")).toBe("lr must be a number of at most 4.");
  const before = bookContents(excel.book);
  const syncs = excel.counters.syncs;
  await watched.quiet();
  expect(bookContents(excel.book)).toEqual(before);
  // One look reads the workbook and ends.
  expect(excel.counters.syncs - syncs).toBeLessThanOrEqual(6);
});

test("Runsheet's own writes end in a look or two and no round without end", async () => {
  const excel = await open();
  const looks = watched.told.length;
  await watched.after(() =>
    addMetric({ name: "acc", goal: "maximize", primary: false, tolerance: 0, aliases: [] }),
  );
  expect(watched.told.length - looks).toBeLessThanOrEqual(4);
  const before = bookContents(excel.book);
  await watched.quiet();
  expect(bookContents(excel.book)).toEqual(before);
});

test("runs that are typed in cost no look; a header that is renamed does, and is asked about", async () => {
  const excel = await open();
  const looks = watched.told.length;
  type(excel, "Runs", "a", "val_loss", "0.3");
  await settle();
  expect(watched.told).toHaveLength(looks);
  const { sheet, description } = findTable(excel.book, "Runs");
  const followed = await watched.after(() => {
    excel.workbench.user.enter(sheet.id, 0, description.columns.indexOf("lr"), [["eta"]]);
  });
  expect(followed?.renames).toMatchObject([
    { name: "lr", changed: "header", sure: true, candidates: [{ header: "eta", was: "lr" }] },
  ]);
});

test("a row typed below Params gets its own dropdowns", async () => {
  const excel = await open();
  const { sheet, description } = findTable(excel.book, "Params");
  const { area, columns } = description;
  const row = area.bottom + 1;
  await watched.after(() => {
    excel.workbench.user.enter(sheet.id, row, area.left, [["momentum"]]);
  });
  const type = area.left + columns.indexOf("Type");
  expect(excel.workbench.user.check(sheet.id, row, type, "nonsense")?.message).toMatch(
    /^Type must be one of/,
  );
});

test("a watch that was stopped does nothing more", async () => {
  const excel = await open();
  watched.stop();
  const looks = watched.told.length;
  type(excel, "Params", "lr", "Max", "1");
  await settle();
  expect(watched.told).toHaveLength(looks);
  expect(refusalIn(excel, "lr", "7")).toBeUndefined();
});

test("a look that Excel keeps waiting says so, and can be given up for others to have their turn", async () => {
  const excel = await open();
  excel.workbench.user.setEditing(true);
  const told = new Promise<string | undefined>((resolve) => {
    watched.waits.push = (sentence) => {
      resolve(sentence);
      return 0;
    };
  });
  const looked = watched.look();
  expect(await told).toBe(WAITS_FOR_CELL);
  watched.giveUp();
  await looked;
  await expect(inLane("something else", {}, () => Promise.resolve("free"))).resolves.toBe("free");
  expect(watched.failures.splice(0)).toMatchObject([{ code: "no-answer" }]);
  excel.workbench.user.setEditing(false);
});
