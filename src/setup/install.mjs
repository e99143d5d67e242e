// Runs before every other script, on whatever Node is there (20 or later, built-ins only): installs
// exactly what package-lock.json says, and with it the Node that runs the rest.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const lockText = readFileSync(`${root}package-lock.json`, 'utf8');
const markPath = `${root}node_modules/.installed`;
const ci = ['ci', '--loglevel=error'];
const platform = `${process.platform}-${process.arch}`;
const mark = `${createHash('sha256').update(lockText).digest('hex')} ${platform}\n`;

if (readIfThere(markPath) !== mark) {
  if (!isInstalledAlready()) install();
  writeFileSync(markPath, mark);
}
requireNode();

function install() {
  const startedAt = Date.now();
  console.log('Installing what package-lock.json lists (npm ci). The first time takes a minute.');
  const npm = process.env.npm_execpath;
  const [command, args] = npm?.endsWith('.js') ? [process.execPath, [npm, ...ci]] : ['npm', ci];
  const run = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32' && command === 'npm',
  });
  if (run.status !== 0) {
    console.error('\nThe installation failed; npm says why above. Is the network there?');
    process.exit(1);
  }
  console.log(`Installed in ${((Date.now() - startedAt) / 1000).toFixed(1)} s.`);
}

/** npm keeps a list of what it put in node_modules; a package that is optional may be absent. */
function isInstalledAlready() {
  const listText = readIfThere(`${root}node_modules/.package-lock.json`);
  if (listText === undefined) return false;
  const wanted = JSON.parse(lockText).packages;
  const present = JSON.parse(listText).packages;
  const paths = Object.keys(wanted).filter((path) => path !== '');
  const isRight = (path) =>
    present[path] === undefined
      ? wanted[path].optional === true || wanted[path].devOptional === true
      : present[path].integrity === wanted[path].integrity;
  return existsSync(`${root}node_modules/.bin`) && paths.every(isRight) && hasNode();
}

function hasNode() {
  return existsSync(`${root}node_modules/.bin/node`) || isNodeRecent();
}

function isNodeRecent() {
  return Number(process.versions.node.split('.')[0]) >= 24;
}

function requireNode() {
  if (hasNode()) return;
  console.error(
    `Habitué needs Node 24 or later. It comes with the installation, but not for ${platform}, ` +
      `and this is Node ${process.versions.node}. Install a later one from https://nodejs.org.`,
  );
  process.exit(1);
}

function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
