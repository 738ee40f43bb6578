/**
 * Unpacks the Chromium of @sparticuz/chromium (Linux x64) once and prints how to launch it, as JSON. A program of its
 * own because that package is an ES module and reads TMPDIR when it is loaded.
 */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

const home = path.resolve("node_modules/.cache/chromium");
mkdirSync(home, { recursive: true });
process.env.TMPDIR = home;
const { default: chromium, inflate } = await import("@sparticuz/chromium");
const executablePath = await chromium.executablePath();
if (!existsSync(path.join(home, "al2023"))) {
  await inflate(path.resolve("node_modules/@sparticuz/chromium/bin/al2023.tar.br"));
}
// Its own font configuration names /tmp/fonts, and Chromium ends at once where it finds no font.
const fonts = path.join(home, "fonts");
writeFileSync(
  path.join(fonts, "fonts.conf"),
  `<?xml version="1.0"?><fontconfig><dir>/usr/share/fonts</dir><dir>${fonts}/fonts</dir><cachedir>${home}/fonts-cache</cachedir></fontconfig>`,
);
console.log(
  JSON.stringify({
    executablePath,
    env: { LD_LIBRARY_PATH: path.join(home, "al2023/lib"), FONTCONFIG_PATH: fonts },
  }),
);
