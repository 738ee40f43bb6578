const { readFileSync } = require("node:fs");
const path = require("node:path");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");

const DEVELOPMENT_URL = "https://localhost:3000";
const OFFICE_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const LOCAL_OFFICE = "office-js/office.js";
const OFFICE_FOLDER = path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");

/** @returns {Promise<import('webpack').Configuration>} */
module.exports = async (_environment, { mode }) => {
  const production = mode === "production";
  const name = production ? "[name].[contenthash:8]" : "[name]";
  return {
    target: ["web", "es2022"],
    devtool: "source-map",
    entry: {
      // Runs before the pane and shares its modules: a click on a button must find its function at once.
      commands: "./src/commands/associate.ts",
      taskpane: { import: "./src/taskpane/index.tsx", dependOn: "commands" },
      workbench: "./src/workbench/page/index.ts",
    },
    output: { path: path.resolve(__dirname, "dist"), filename: `${name}.js`, clean: true },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: "ts-loader",
          // Types are checked by `npm run typecheck`, once, instead of in every compilation (page, worker, watch).
          options: { transpileOnly: true, compilerOptions: { noEmit: false } },
        },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
      ],
    },
    plugins: [
      new MiniCssExtractPlugin({ filename: `${name}.css` }),
      ...pages(),
      new CopyWebpackPlugin({
        patterns: [
          { from: "assets", to: "assets" },
          { from: "manifest.xml", transform: (content) => atHost(content.toString(), production) },
        ],
      }),
    ],
    performance: { hints: false },
    cache: { type: "filesystem", cacheDirectory: path.resolve(__dirname, "node_modules/.cache/webpack") },
    stats: "errors-warnings",
    infrastructureLogging: { level: "error" },
    devServer: process.env.WEBPACK_SERVE ? await developmentServer() : undefined,
  };
};

/**
 * The pane for Excel, with Microsoft's script from its CDN; the same pane for the workbench, with the script from
 * node_modules; and the workbench itself.
 */
function pages() {
  const pane = readFileSync("./src/taskpane/taskpane.html", "utf8");
  if (!pane.includes(OFFICE_CDN)) {
    throw new Error(`src/taskpane/taskpane.html does not load ${OFFICE_CDN}`);
  }
  return [
    panePage("taskpane.html", pane, OFFICE_CDN),
    panePage("taskpane-workbench.html", pane.replace(OFFICE_CDN, LOCAL_OFFICE), LOCAL_OFFICE),
    new HtmlWebpackPlugin({
      filename: "workbench.html",
      templateContent: readFileSync("./src/workbench/page/workbench.html", "utf8"),
      chunks: ["workbench"],
      scriptLoading: "defer",
      minify: false,
    }),
  ];
}

/** A page of the pane: the ribbon's functions block right behind Microsoft's script, all else is deferred. */
function panePage(filename, pane, office) {
  const officeScript = `<script src="${office}"></script>`;
  if (!pane.includes(officeScript) || !pane.includes("</head>")) {
    throw new Error(`src/taskpane/taskpane.html does not hold ${officeScript} in its head`);
  }
  return new HtmlWebpackPlugin({
    filename,
    chunks: ["commands", "taskpane"],
    inject: false,
    minify: false,
    templateContent: ({ htmlWebpackPlugin: { files } }) => {
      const blocking = files.js.filter((file) => /(^|\/)commands\./.test(file));
      const deferred = files.js.filter((file) => !blocking.includes(file));
      const scripts = blocking.map((file) => `<script src="${file}"></script>`);
      const rest = [
        ...deferred.map((file) => `<script defer src="${file}"></script>`),
        ...files.css.map((file) => `<link href="${file}" rel="stylesheet" />`),
      ];
      return pane
        .replace(officeScript, [officeScript, ...scripts].join("\n    "))
        .replace("</head>", `  ${rest.join("\n    ")}\n  </head>`);
    },
  });
}

/** The manifest with the address that the add-in is hosted at: RUNSHEET_URL for a production build, else localhost. */
function atHost(manifest, production) {
  const url = production ? process.env.RUNSHEET_URL : undefined;
  if (url === undefined) {
    return manifest;
  }
  if (!/^https:\/\/[^\s/]+(\/.*)?$/.test(url)) {
    throw new Error(`RUNSHEET_URL is no https address: ${url}`);
  }
  if (!manifest.includes(DEVELOPMENT_URL)) {
    throw new Error(`manifest.xml does not name ${DEVELOPMENT_URL}`);
  }
  return manifest.replaceAll(DEVELOPMENT_URL, url.replace(/\/$/, ""));
}

/** Excel loads a pane over https alone, so there is always a certificate; the trusted one is used where it is installed. */
async function developmentServer() {
  const port = Number(process.env.PORT ?? 3000);
  const certificate = await officeCertificate();
  return {
    host: "localhost",
    port,
    server: certificate ? { type: "https", options: certificate } : "https",
    client: false,
    hot: false,
    liveReload: false,
    devMiddleware: { index: "workbench.html" },
    static: [{ directory: OFFICE_FOLDER, publicPath: "/office-js", watch: false }],
    setupMiddlewares(middlewares, server) {
      server.compiler.hooks.done.tap("Address", announceOnce(port, certificate !== undefined));
      return middlewares;
    },
  };
}

/** The Office development certificate if this user has installed it; never installs it, which would ask for rights. */
async function officeCertificate() {
  try {
    const certificates = require("office-addin-dev-certs");
    if (!certificates.verifyCertificates()) {
      return undefined;
    }
    return await certificates.getHttpsServerOptions();
  } catch {
    return undefined;
  }
}

function announceOnce(port, trusted) {
  let announced = false;
  return (stats) => {
    if (announced || stats.hasErrors()) {
      return;
    }
    announced = true;
    console.log(`\nRunsheet: https://localhost:${port}/\n`);
    if (!trusted) {
      console.log(
        "The certificate is self-signed: choose Advanced, then Proceed in the browser, or trust Office's own once" +
          " with `npx office-addin-dev-certs install` and start again.\n",
      );
    }
  };
}
