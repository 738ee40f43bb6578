// Draws the PNG icons in assets/icons from the shapes below, each at the sizes the manifest names.
// Run by hand after a change: `node tools/draw-icons.mjs`. Needs a Chromium (CHROME_PATH or /usr/bin/chromium).

import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const INK = "#0f6c5c";
const GOLD = "#c77700";
const PALE = "#e3f2ee";

const sheet = `<rect x="1.5" y="2.5" width="21" height="19" rx="3" fill="white" stroke="${INK}" stroke-width="2"/>
  <path d="M2 8h20" stroke="${INK}" stroke-width="2"/>`;

/** Shapes on a 24 x 24 canvas. */
const ICONS = {
  runsheet: `<rect x="0.5" y="0.5" width="23" height="23" rx="5" fill="${INK}"/>
    <path d="M5 7.2h14" stroke="white" stroke-width="2.4" stroke-linecap="round"/>
    <path d="M5 16.8h9" stroke="white" stroke-width="2.4" stroke-linecap="round"/>
    <rect x="3.4" y="9.6" width="17.2" height="4.8" rx="2.4" fill="#ffc247"/>`,
  "log-run": `${sheet}<path d="M12 10.5v8M8 14.5h8" stroke="${GOLD}" stroke-width="2.6" stroke-linecap="round"/>`,
  "import-runs": `<path d="M3 15v4.5a2 2 0 0 0 2 2h14a2 2 0 0 0 2-2V15" fill="none" stroke="${INK}" stroke-width="2.2" stroke-linecap="round"/>
    <path d="M12 2.5v12M7 10l5 5 5-5" fill="none" stroke="${GOLD}" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"/>`,
  "highlight-best": `${sheet}<rect x="2.5" y="11.2" width="19" height="5" fill="${PALE}"/>
    <path d="M12 8.2l1.9 3.9 4.3.6-3.1 3 .7 4.3-3.8-2-3.8 2 .7-4.3-3.1-3 4.3-.6z" fill="#ffc247" stroke="${GOLD}" stroke-width="1.2" stroke-linejoin="round"/>`,
  summary: `${sheet}<path d="M6.5 18.5v-4M11 18.5v-7M15.5 18.5v-5.2" stroke="${GOLD}" stroke-width="2.6" stroke-linecap="round"/>`,
};

const folder = path.resolve(import.meta.dirname, "../assets/icons");
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
const page = await browser.newPage();
for (const [name, shapes] of Object.entries(ICONS)) {
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}svg{display:block}</style><svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 24 24">${shapes}</svg>`,
    );
    writeFileSync(path.join(folder, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
