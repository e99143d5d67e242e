import { existsSync } from 'node:fs';
import { bringFile } from './brought/bring-file.ts';
import { sayBrought, sayRefused } from './brought/say-brought.ts';
import { readTakeIn, type TakeInArguments } from './brought/take-in-arguments.ts';
import { databaseFile, openStore } from './store/open-store.ts';
import { StoreAway, StoreUnfit } from './store/store-away.ts';

/** Takes a file of unsent changes in, beside an endpoint that runs or without one. */
const asked = readTakeIn(process.argv.slice(2), process.env);
if (typeof asked === 'string') leave(asked, 2);
try {
  await takeIn(asked);
} catch (error) {
  if (error instanceof StoreUnfit || error instanceof StoreAway) leave(error.message, 2);
  throw error;
}

async function takeIn({ data, database, file }: TakeInArguments): Promise<void> {
  if (database === undefined && !existsSync(databaseFile(data))) leave(nothingIn(data), 2);
  const store = openStore({ dataFolder: data, database });
  try {
    const [programme] = await store.programmes();
    if (programme === undefined) return say(nothingIn(data), 2);
    const brought = await bringFile({ store, programme, now: Date.now() }, file);
    if (!brought.ok) return say(sayRefused(brought.refusal), 2);
    say(sayBrought(brought.value), brought.value.left > 0 ? 2 : 0);
  } finally {
    await store.close();
  }
}

function nothingIn(data: string): string {
  return `No boutique is kept in ${data}: say with --data where the endpoint keeps it.`;
}

function say(words: string, code: number): void {
  if (code === 0) console.log(words);
  else console.error(words);
  process.exitCode = code;
}

function leave(why: string, code: number): never {
  say(why, code);
  process.exit(code);
}
