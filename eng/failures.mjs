// Prints every failed test of the named result files (.trx) with what it said: at the end of a long log it is found.
import { readFileSync } from 'node:fs';

const entities = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const plain = text => text
  .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(parseInt(code, 16)))
  .replace(/&(lt|gt|quot|apos|amp);/g, (_, name) => entities[name]);

for (const file of process.argv.slice(2)) {
  for (const [, open, inside] of readFileSync(file, 'utf8').matchAll(/<UnitTestResult\b([^>]*[^/])>(.*?)<\/UnitTestResult>/gs)) {
    if (!/ outcome="(Failed|Error)"/.test(open)) {
      continue;
    }

    const said = part => plain(inside.match(new RegExp(`<${part}>(.*?)</${part}>`, 's'))?.[1] ?? '').trim();
    console.log(`FAILED ${plain(open.match(/ testName="([^"]*)"/)[1])}`);
    console.log([said('Message'), said('StackTrace').split('\n').slice(0, 12).join('\n')].join('\n').replace(/^/gm, '  '));
  }
}
