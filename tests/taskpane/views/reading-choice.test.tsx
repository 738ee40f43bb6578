import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { ReadingChoice } from "../../../src/taskpane/views/import/reading-choice";
import type { PreviewReadings } from "../../../src/worker/import-preview";

const READINGS: PreviewReadings = {
  taken: "log",
  recommended: "log",
  why: "Epoch counts from row to row.",
  isOpen: true,
  options: [
    { id: "log", sentence: "1 run, with its 3 curves by epoch.", runs: 1, curves: 3 },
    { id: "rows", sentence: "40 runs, one for each row, without curves.", runs: 40, curves: 0 },
  ],
};

const checked = () =>
  screen.getAllByRole<HTMLInputElement>("radio").flatMap((radio) => (radio.checked ? [radio.value] : []));

test("nothing is chosen before a person does so; what is recommended is named, with the reason", async () => {
  const chosen: string[] = [];
  const { rerender } = render(
    <ReadingChoice readings={READINGS} busy={false} onChoose={(reading) => chosen.push(reading)} />,
  );
  expect(checked()).toEqual([]);
  expect(screen.getByText("Epoch counts from row to row.")).toBeTruthy();
  await userEvent.click(
    screen.getByRole("radio", { name: "1 run, with its 3 curves by epoch. (recommended; shown below)" }),
  );
  await userEvent.click(screen.getByRole("radio", { name: "40 runs, one for each row, without curves." }));
  expect(chosen).toEqual(["log", "rows"]);
  rerender(
    <ReadingChoice
      readings={{ ...READINGS, taken: "rows", isOpen: false }}
      busy={false}
      onChoose={() => undefined}
    />,
  );
  expect(checked()).toEqual(["rows"]);
});
