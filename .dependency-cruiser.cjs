/**
 * The house's arrows: taskpane, commands -> actions -> workbook, worker, importers -> cells, ooxml -> tracking ->
 * statistics. Only arrows
 * that are used are permitted.
 */
const only = (name, from, allowed) => ({
  name,
  severity: "error",
  from: { path: `^src/${from}/` },
  to: { path: "^src/", pathNot: [`^src/${from}/`, ...allowed.map((folder) => `^src/${folder}`)] },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
    { name: "not-to-unresolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
    only("statistics-stand-alone", "statistics", []),
    only("tracking-stands-alone", "tracking", ["statistics/"]),
    only("ooxml-stands-alone", "ooxml", []),
    only("cells-know-tracking", "cells", ["tracking/"]),
    only("importers-know-tracking", "importers", ["tracking/", "cells/", "ooxml/"]),
    only("worker-is-pure-work", "worker", ["tracking/", "importers/", "cells/"]),
    only("workbook-knows-tracking", "workbook", ["tracking/", "cells/"]),
    only("actions-join", "actions", [
      "tracking/",
      "importers/bundle",
      "importers/pace",
      "cells/",
      "workbook/",
      "worker/engine",
      "worker/import-choices",
      "worker/import-engine",
      "worker/import-preview",
    ]),
    only("commands-call-actions", "commands", ["actions/"]),
    only("taskpane-calls-actions", "taskpane", [
      "actions/",
      "commands/view-requests",
      // The pane's entry is handed what the runtime made at its boot.
      "commands/associate",
      "tracking/",
      "cells/",
      "importers/bundle",
      "importers/encodings",
      "importers/pace",
      "worker/import-choices",
      "worker/import-preview",
    ]),
    only("workbench-stands-apart", "workbench", ["ooxml/", "statistics/"]),
    {
      name: "headers-are-read-in-one-place",
      comment: "What the headers of Runs mean is asked of RunHeaders, which works it out once.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/tracking/catalogue/run-headers" },
      to: { path: "^src/tracking/schema/column-headers" },
    },
    {
      name: "heavy-parsers-stay-in-the-worker",
      severity: "error",
      from: { path: "^src/(taskpane|actions|workbook|commands)/" },
      to: { path: "node_modules/(ajv|chardet|d3-dsv|echarts|fflate|hucre|js-yaml)/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "default"] },
  },
};
