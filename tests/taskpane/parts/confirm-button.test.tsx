import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { ConfirmButton } from "../../../src/taskpane/parts/confirm-button";

test("it asks before the deed, puts the focus on the safe answer, and gives it back on Escape", async () => {
  const user = userEvent.setup();
  let done = 0;
  render(
    <ConfirmButton label="Remove" question="Remove 3 runs?" confirm="Yes, remove" onConfirm={() => done++} />,
  );
  await user.click(screen.getByRole("button", { name: "Remove" }));
  expect(screen.getByRole("group", { name: "Remove 3 runs?" })).toBeTruthy();
  expect(document.activeElement?.textContent).toBe("Keep");
  await user.keyboard("{Escape}");
  expect(document.activeElement?.textContent).toBe("Remove");
  expect(done).toBe(0);
  await user.keyboard("{Enter}");
  await user.click(screen.getByRole("button", { name: "Yes, remove" }));
  expect(done).toBe(1);
});
