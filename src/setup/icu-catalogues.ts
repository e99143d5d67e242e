import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';
import { firstWords, isFirst } from './first-words.ts';

const CATALOGUE = /\/src\/i18n\/[^/]+\/[^/]+\.json(\?first|\?then)?$/;

/**
 * Turns a catalogue of ICU messages (`{"till.today": "Today, {count, plural, …}"}`) into the tokens
 * that Lingui reads, so that no parser travels to the till and a malformed message stops the build.
 * Asked for as `?first`, a catalogue holds what is said before the first scan alone, and as `?then`
 * the rest.
 */
export function icuCatalogues(): Plugin {
  const first = firstWords();
  return {
    name: 'habitue-icu-catalogues',
    enforce: 'pre',
    transform: {
      filter: { id: CATALOGUE },
      handler(source, id) {
        const all = Object.entries(compileCatalogue(source, id));
        const [, part] = CATALOGUE.exec(id) ?? [];
        const isWanted = ([key]: [string, unknown]) =>
          part === undefined || isFirst(first, key) === (part === '?first');
        const code = JSON.stringify(Object.fromEntries(all.filter(isWanted)));
        return { code, map: null, moduleType: 'json' };
      },
    },
  };
}

export function compileCatalogue(source: string, name: string): Record<string, unknown> {
  const messages = JSON.parse(source) as Record<string, string>;
  return Object.fromEntries(
    Object.entries(messages).map(([key, message]) => [key, compileOne(key, message, name)]),
  );
}

function compileOne(key: string, message: string, name: string): unknown {
  try {
    return compileMessageOrThrow(message);
  } catch (cause) {
    throw new Error(`${name}: the message "${key}" is not valid ICU: ${message}`, { cause });
  }
}
