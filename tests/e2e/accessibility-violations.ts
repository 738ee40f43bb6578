import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Frame } from "playwright-core";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** What axe-core finds wrong on the page of a frame: rule, and the elements, one line each. */
export async function accessibilityViolations(frame: Frame): Promise<string[]> {
  await frame.evaluate(AXE);
  const results = await frame.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(context: object, options: object): Promise<AxeResults> };
    };
    // Fluent's focus manager brackets lists with hidden, focusable marks of its own, which axe takes for a mistake.
    return await axe.run(
      { exclude: [["[data-tabster-dummy]"]] },
      { resultTypes: ["violations"], iframes: false },
    );
  });
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
  );
}
