// Fetches the published botframework-directlinejs and unpacks its browser bundle, for tests that drive the real client.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const name = 'botframework-directlinejs';
const version = '0.15.8';
// As the registry publishes it for this version. A new version means a new value here, in the same commit.
const integrity = 'sha512-w/rt2NPSuKMU02zFuJ5E456j2xjAJskgaR6L0sEb6/osmC+zcRlP9ghAjKEmgO9Bquu9NYVwVtahIiRCdKpqDA==';

const target = resolve(process.argv[2] ?? '.');
const temporary = mkdtempSync(join(tmpdir(), 'directlinejs-'));

try {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  execFileSync(npm, ['pack', `${name}@${version}`, '--silent', '--pack-destination', temporary], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32'
  });

  const archive = join(temporary, `${name}-${version}.tgz`);
  const found = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
  if (found !== integrity) {
    throw new Error(`${name} ${version} is not the file we know: expected ${integrity}, got ${found}.`);
  }

  execFileSync('tar', ['-xzf', archive, '-C', temporary, 'package/dist/directline.js']);
  mkdirSync(target, { recursive: true });
  copyFileSync(join(temporary, 'package', 'dist', 'directline.js'), join(target, 'directline.js'));
} catch (error) {
  console.error(`fetch-directlinejs: ${error.message}`);
  process.exitCode = 1;
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
