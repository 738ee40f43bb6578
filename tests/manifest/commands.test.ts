import { readFileSync } from "node:fs";

test("every function that the manifest names is associated, and no other", async () => {
  const named = [
    ...readFileSync("manifest.xml", "utf8").matchAll(/<FunctionName>(.*?)<\/FunctionName>/g),
  ].map(([, name]) => name ?? "");
  const associated: string[] = [];
  Object.assign(globalThis, {
    Office: {
      actions: { associate: (name: string) => associated.push(name) },
      onReady: () => Promise.resolve({ host: "Excel", platform: "OfficeOnline" }),
    },
  });
  await import("../../src/commands/associate");
  expect(associated.sort()).toEqual([...new Set(named)].sort());
});
