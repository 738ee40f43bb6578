import { ROLE_GROUPS, roleText, targetOf } from "../../../src/taskpane/views/import/column-role";

test("every role that can be chosen becomes a target and reads back as the same role", () => {
  const texts = ROLE_GROUPS.flatMap(({ roles }) => roles.map(({ text }) => text));
  expect(texts.map((text) => roleText(targetOf(text, "lr")))).toEqual(texts);
  expect(texts).not.toContain("field:import");
});

test("parameters and metrics keep their name, unknown texts are left out", () => {
  expect(targetOf("metric", "val_acc")).toEqual({ role: "metric", name: "val_acc" });
  expect(targetOf("field:nonsense", "x")).toEqual({ role: "ignored" });
});
