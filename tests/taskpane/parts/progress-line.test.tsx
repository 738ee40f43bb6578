import { fireEvent, render, screen } from "@testing-library/react";
import { ProgressLine } from "../../../src/taskpane/parts/progress-line";

test("while it takes back, it says what it waits for, and the button says what it does then", () => {
  const cancel = jest.fn();
  const state = {
    phase: "running",
    progress: undefined,
    waiting: "Excel is waiting.",
    cancelling: false,
    takingBack: true,
  } as const;
  const { rerender } = render(<ProgressLine label="Saving" action={{ state, cancel }} />);
  expect(screen.getByText("Excel is waiting.")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Leave it as it is" }));
  expect(cancel).toHaveBeenCalledTimes(1);
  rerender(<ProgressLine label="Saving" action={{ state: { ...state, takingBack: false }, cancel }} />);
  expect(screen.getByRole("button", { name: "Cancel" })).toBeTruthy();
});
