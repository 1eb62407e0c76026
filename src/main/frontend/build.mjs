/**
 * Builds the scripts, styles, icons and fonts into one directory, and does nothing when nothing changed.
 *
 *   node build.mjs --out DIR     DIR defaults to target/frontend of the project
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const home = dirname(fileURLToPath(import.meta.url));
const given = process.argv.indexOf("--out");
const out = resolve(given > 0 ? process.argv[given + 1] : join(home, "../../../target/frontend"));
const stamp = `${out}.stamp`;
const modules = join(home, "node_modules");

checkNode("20.19.0");
installPackages();
const inputs = hashOf(filesUnder(home));
if (upToDate()) {
  console.log("front end: unchanged");
} else {
  await build();
}

function checkNode(least) {
  const have = process.versions.node.split(".").map(Number);
  const want = least.split(".").map(Number);
  const index = have.findIndex((part, i) => part !== want[i]);
  if (index >= 0 && have[index] < want[index]) {
    fail(`The front end needs Node ${least} or newer, and this is ${process.versions.node}. Install a newer Node and run the build again.`);
  }
}

function installPackages() {
  const lock = hashOf([join(home, "package-lock.json"), join(home, "package.json")]);
  const installed = join(modules, ".installed-from");
  if (existsSync(installed) && readFileSync(installed, "utf8") === lock) return;
  const npm = spawnSync("npm", ["ci", "--include=dev", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: home,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (npm.status !== 0) {
    fail(`The front end's packages could not be installed by "npm ci" in src/main/frontend:\n${npm.error ?? npm.stderr}`);
  }
  writeFileSync(installed, lock);
}

function upToDate() {
  if (!existsSync(stamp)) return false;
  const last = JSON.parse(readFileSync(stamp, "utf8"));
  return last.inputs === inputs && last.files.every((file) => existsSync(join(out, file)));
}

async function build() {
  const started = Date.now();
  const { build: bundle } = await import("esbuild");
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const result = await bundle({
    absWorkingDir: home,
    entryPoints: ["js/app.js", "js/open.js", "js/theme.js", "js/diagram.js", "css/app.css", "css/diagram.css"].map((file) => join(home, file)),
    outdir: out,
    entryNames: "[name]",
    assetNames: "fonts/[name]",
    bundle: true,
    format: "esm",
    target: ["chrome123", "edge123", "firefox120", "safari17.5"],
    loader: { ".woff2": "file" },
    minify: true,
    legalComments: "none",
    metafile: true,
    logLevel: "warning",
  });
  cpSync(join(home, "icons/icons.svg"), join(out, "icons.svg"));
  cpSync(join(home, "icons/favicon.svg"), join(out, "favicon.svg"));
  writeFileSync(join(out, "NOTICE.txt"), notice(result.metafile));
  const files = filesUnder(out).map((file) => relative(out, file));
  writeFileSync(stamp, JSON.stringify({ inputs, files }));
  const bytes = files.reduce((sum, file) => sum + statSync(join(out, file)).size, 0);
  console.log(`front end: ${files.length} files, ${Math.round(bytes / 1024)} KiB, built in ${Date.now() - started} ms`);
}

/** The licence of every package whose code or font is in the bundles, as their terms ask. */
function notice(metafile) {
  const used = Object.keys(metafile.inputs).map((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1]);
  const packages = [...new Set(used)].filter(Boolean).sort();
  return packages.map(licenceOf).join(`\n${"-".repeat(100)}\n\n`);
}

function licenceOf(name) {
  const folder = join(modules, name);
  const about = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file ? readFileSync(join(folder, file), "utf8").trim() : `Licence: ${about.license}, by ${about.author?.name ?? about.author}`;
  return `${name} ${about.version}\n\n${text}\n`;
}

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.name !== "node_modules")
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort();
}

function hashOf(files) {
  const hash = createHash("sha256");
  files.forEach((file) => hash.update(relative(home, file)).update(readFileSync(file)));
  return hash.digest("hex");
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
