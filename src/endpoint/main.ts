import { existsSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readArguments } from './arguments.ts';
import { createEndpoint } from './create-endpoint.ts';
import { listen } from './listen.ts';
import { readPages } from './page/read-pages.ts';

const asked = readArguments(process.argv.slice(2));
if (typeof asked === 'string') {
  console.error(asked);
  process.exit(2);
}

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
if (!existsSync(`${dist}index.html`)) {
  console.error('The app is not built yet: run "npm start", which builds and serves it.');
  process.exit(1);
}

mkdirSync(asked.data, { recursive: true });
const endpoint = await createEndpoint({ dataFolder: asked.data, pages: readPages(dist) });
const listening = await listen(endpoint, asked);
if (typeof listening === 'string') {
  console.error(listening);
  await endpoint.close();
  process.exit(1);
}

console.log(`Habitué is open. Point the browser at  ${listening.address}`);
console.log(`Its data is kept in  ${asked.data}`);
console.log('Stop it with Ctrl+C; tills go on selling without it.');

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, async () => {
    await listening.stop();
    await endpoint.close();
    process.exit(0);
  });
}
