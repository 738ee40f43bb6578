// Bundles the bench, so that what it measures runs as it is shipped: in one scope. Run file by file through tsx, every use of
// an imported function is a call of a getter, which takes a tenth of an import and is nowhere in the add-in.

import { build } from "esbuild";

await build({
  entryPoints: ["tests/bench/bench.ts"],
  outfile: "node_modules/.cache/bench/bench.mjs",
  bundle: true,
  platform: "node",
  format: "esm",
  target: "es2022",
  external: ["playwright-core"],
  // What packages of the older kind ask Node for.
  banner: {
    js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
  },
  sourcemap: "linked",
  logLevel: "warning",
});
