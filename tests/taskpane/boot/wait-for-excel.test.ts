import { waitForExcel } from "../../../src/taskpane/boot/wait-for-excel";
import type { Host } from "../../../src/taskpane/boot/wait-for-excel";

/** Puts an Office in place whose `onReady` answers as given. */
function office(ready: Promise<{ host: string | null }>, supported = true): void {
  const fake = {
    onReady: () => ready,
    HostType: { Excel: "Excel" },
    context: { requirements: { isSetSupported: () => supported } },
  };
  Object.defineProperty(globalThis, "Office", { value: fake, configurable: true });
}

function reports(): Host[] {
  const heard: Host[] = [];
  waitForExcel((host) => heard.push(host));
  return heard;
}

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
  Reflect.deleteProperty(globalThis, "Office");
});

test("Excel that answers is Excel, and its silence is not reported afterwards", async () => {
  office(Promise.resolve({ host: "Excel" }));
  const heard = reports();
  await jest.advanceTimersByTimeAsync(10_000);
  expect(heard).toEqual([{ kind: "excel" }]);
});

test("silence is reported after five seconds and not before; a late answer still starts the pane", async () => {
  let answer: (info: { host: string }) => void = () => undefined;
  office(new Promise((resolve) => (answer = resolve)));
  const heard = reports();
  await jest.advanceTimersByTimeAsync(4_999);
  expect(heard).toEqual([]);
  await jest.advanceTimersByTimeAsync(1);
  expect(heard).toEqual([{ kind: "outside", reason: "silent" }]);
  answer({ host: "Excel" });
  await jest.advanceTimersByTimeAsync(0);
  expect(heard.at(-1)).toEqual({ kind: "excel" });
});

test.each([
  [null, true, "no-host"],
  ["Word", true, "other-host"],
  ["Excel", false, "too-old"],
])("host %p with the required API %p is outside: %s", async (host, supported, reason) => {
  office(Promise.resolve({ host }), supported);
  const heard = reports();
  await jest.advanceTimersByTimeAsync(0);
  expect(heard).toEqual([{ kind: "outside", reason }]);
});

test("without Office's script it is said at once", () => {
  expect(reports()).toEqual([{ kind: "outside", reason: "no-office" }]);
});
