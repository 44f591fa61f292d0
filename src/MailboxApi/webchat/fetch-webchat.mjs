// Fetches the prebuilt botframework-webchat from the package registry and unpacks the one file the page needs.
// Node only, no dependencies: it runs before (and without) `npm ci`.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const name = 'botframework-webchat';
const version = '4.18.1';
// As the registry publishes it for this version. A new version means a new value here, in the same commit.
const integrity = 'sha512-7jpEUJ7olT62Xm+8eh7BhhIcXVfU2xD4pZDaeBt8K4XcNy6K/83UGIxE9BFkXmHMZ4hDEVOzs5cre07GWuaXzg==';
// Web chat's file names the second one in its first line: the notices of what is bundled in it.
const wanted = ['webchat.js', 'webchat.js.LICENSE.txt'];

const target = resolve(process.argv[2] ?? '.');
const temporary = mkdtempSync(join(tmpdir(), 'webchat-'));

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

  execFileSync('tar', ['-xzf', archive, '-C', temporary, ...wanted.map(file => `package/dist/${file}`)]);
  mkdirSync(target, { recursive: true });
  for (const file of wanted) {
    copyFileSync(join(temporary, 'package', 'dist', file), join(target, file));
  }
} catch (error) {
  console.error(`fetch-webchat: ${error.message}`);
  process.exitCode = 1;
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
