import { act, renderHook } from "@testing-library/react";
import { useAction } from "../../../src/taskpane/hooks/use-action";
import type { Running } from "../../../src/taskpane/hooks/use-action";
import { RunsheetError } from "../../../src/tracking/runsheet-error";

/** An action that ends when the test says so. */
function controlled() {
  const runs: {
    running: Running;
    name: string;
    end: (result: string) => void;
    fail: (error: unknown) => void;
  }[] = [];
  const perform = (running: Running, name: string) =>
    new Promise<string>((end, fail) => runs.push({ running, name, end, fail }));
  const { result } = renderHook(() => useAction(perform));
  return { runs, hook: result };
}

test("it runs, shows how far it is, and is done", async () => {
  const { runs, hook } = controlled();
  act(() => void hook.current.start("a"));
  expect(hook.current.state).toMatchObject({ phase: "running", progress: undefined });
  act(() => runs[0]?.running.onProgress({ stage: "reading", done: 1, total: 2 }));
  expect(hook.current.state).toMatchObject({ progress: { done: 1 } });
  await act(async () => Promise.resolve(runs[0]?.end("fine")));
  expect(hook.current.state).toEqual({ phase: "done", result: "fine" });
});

test("a later start wins: the first is aborted and its end is not heard", async () => {
  const { runs, hook } = controlled();
  act(() => void hook.current.start("first"));
  act(() => void hook.current.start("second"));
  expect(runs.map(({ running }) => running.signal.aborted)).toEqual([true, false]);
  await act(async () => Promise.resolve(runs[0]?.end("first")));
  expect(hook.current.state.phase).toBe("running");
  await act(async () => Promise.resolve(runs[1]?.end("second")));
  expect(hook.current.state).toEqual({ phase: "done", result: "second" });
});

test("cancelling aborts and waits for the action to say how it ended", async () => {
  const { runs, hook } = controlled();
  act(() => void hook.current.start("a"));
  act(() => {
    hook.current.cancel();
  });
  expect(runs[0]?.running.signal.aborted).toBe(true);
  expect(hook.current.state).toMatchObject({ phase: "running", cancelling: true });
  const stopped = new RunsheetError("cancelled", "Stopped.", "Start again.");
  await act(async () => Promise.resolve(runs[0]?.fail(stopped)));
  expect(hook.current.state).toEqual({ phase: "failed", error: stopped });
});

test("what is taken back can be given up, but not by the second half of a double click on Cancel", () => {
  const now = jest.spyOn(performance, "now");
  const { runs, hook } = controlled();
  act(() => void hook.current.start("a"));
  act(() => {
    hook.current.cancel();
  });
  now.mockReturnValue(5_000);
  act(() => runs[0]?.running.onProgress({ stage: "taking back", done: 0, total: 1 }));
  expect(hook.current.state).toMatchObject({ takingBack: true, cancelling: false });
  const cancelAt = (at: number) => {
    now.mockReturnValue(at);
    act(() => {
      hook.current.cancel();
    });
  };
  cancelAt(5_400);
  expect(runs[0]?.running.giveUp.aborted).toBe(false);
  act(() => runs[0]?.running.onWait("Excel is waiting."));
  expect(hook.current.state).toMatchObject({ takingBack: true, cancelling: false });
  cancelAt(6_400);
  expect(runs[0]?.running.giveUp.aborted).toBe(true);
  expect(hook.current.state).toMatchObject({ takingBack: true, cancelling: true });
  now.mockRestore();
});

test("a fault that is no RunsheetError is shown as one, with what it was", async () => {
  const { runs, hook } = controlled();
  act(() => void hook.current.start("a"));
  await act(async () => Promise.resolve(runs[0]?.fail(new TypeError("x is undefined"))));
  expect(hook.current.state).toMatchObject({ phase: "failed", error: { code: "internal" } });
  expect(hook.current.state).toMatchObject({
    error: { message: expect.stringContaining("x is undefined") as string },
  });
});

test("what it waits for is told until it goes on", () => {
  const { runs, hook } = controlled();
  act(() => void hook.current.start("a"));
  act(() => runs[0]?.running.onWait("Waiting for the import to end."));
  expect(hook.current.state).toMatchObject({ waiting: "Waiting for the import to end." });
  act(() => runs[0]?.running.onProgress({ stage: "reading", done: 0, total: 2 }));
  expect(hook.current.state).toMatchObject({ waiting: undefined, progress: { total: 2 } });
  act(() => {
    hook.current.cancel();
  });
  act(() => runs[0]?.running.onWait("Excel has not answered for 30 seconds."));
  expect(hook.current.state).toMatchObject({
    waiting: "Excel has not answered for 30 seconds.",
    cancelling: true,
  });
});
