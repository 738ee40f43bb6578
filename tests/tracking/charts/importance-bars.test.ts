import { chartOf, completed } from "./charted";

test("of more parameters than fit the most important 15 are drawn; noise is never starred", () => {
  const rows = Array.from({ length: 40 }, (_, at) =>
    completed(
      `r${String(at)}`,
      ((at * 17) % 41) / 10,
      Object.fromEntries(
        Array.from({ length: 22 }, (_p, own) => [`parameter:p${String(own)}`, (at * (own + 3)) % (own + 5)]),
      ),
    ),
  );
  const spec = chartOf(rows, { kind: "importance" });
  expect(spec.plot === "bars" && spec.names).toHaveLength(15);
  expect(spec.said.at(-1)).toBe("The first 15 are drawn.");
  expect(
    spec.plot === "bars" && spec.names.filter((name) => name.startsWith("★") || !name.endsWith("(noise)")),
  ).toEqual([]);
});
