import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Encoding } from "../../../src/importers/encodings";
import { EncodingChoice } from "../../../src/taskpane/views/import/encoding-choice";

test("a file of old shows its encoding, and another one can be chosen; one in Unicode asks nothing", async () => {
  const chosen: Encoding[] = [];
  const choice = (encoding?: Encoding) => (
    <EncodingChoice
      parts={[
        { name: "a.csv", role: "runs" },
        { name: "b.csv", role: "runs", ...(encoding && { encoding }) },
      ]}
      busy={false}
      onChoose={(one) => chosen.push(one)}
    />
  );
  const { rerender } = render(choice());
  expect(screen.queryByLabelText("Encoding")).toBeNull();
  rerender(choice("gb18030"));
  const select = screen.getByLabelText<HTMLSelectElement>("Encoding");
  expect(select.selectedOptions[0]?.textContent).toBe("Chinese, simplified (GB18030)");
  await userEvent.selectOptions(select, "Japanese (Shift_JIS)");
  expect(chosen).toEqual(["shift_jis"]);
});
