import { ensureBuilt } from './build.ts';

if (!ensureBuilt()) {
  console.error('The app could not be built; the reason stands above.');
  process.exit(1);
}
await import('#endpoint/main.ts');
