/** The house's arrows: taskpane, commands -> actions -> worker, workbook, importers -> tracking. */
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
    only("tracking-stands-alone", "tracking", []),
    only("importers-know-tracking", "importers", ["tracking/"]),
    only("worker-is-pure-work", "worker", ["tracking/", "importers/", "workbook/cells/"]),
    only("workbook-knows-tracking", "workbook", ["tracking/", "worker/import-engine"]),
    only("actions-join", "actions", ["tracking/", "importers/", "workbook/", "worker/"]),
    only("commands-call-actions", "commands", ["actions/", "tracking/", "workbook/cells/"]),
    only("taskpane-calls-actions", "taskpane", [
      "actions/",
      "commands/",
      "tracking/",
      "importers/source-content",
      "worker/import-engine",
    ]),
    only("workbench-stands-apart", "workbench", []),
    {
      name: "cells-are-pure",
      severity: "error",
      from: { path: "^src/workbook/cells/" },
      to: { path: "^src/", pathNot: ["^src/workbook/cells/", "^src/tracking/", "^src/worker/import-engine"] },
    },
    {
      name: "heavy-parsers-stay-in-the-worker",
      severity: "error",
      from: { path: "^src/(taskpane|actions|workbook|commands)/" },
      to: { path: "node_modules/(ajv|d3-dsv|hucre|echarts)/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "default"] },
  },
};
