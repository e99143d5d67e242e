import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';

const CATALOGUE = /\/src\/i18n\/[^/]+\/[^/]+\.json$/;

/**
 * Turns a catalogue of ICU messages (`{"till.today": "Today, {count, plural, …}"}`) into the tokens
 * that Lingui reads, so that no parser travels to the till and a malformed message stops the build.
 */
export function icuCatalogues(): Plugin {
  return {
    name: 'habitue-icu-catalogues',
    enforce: 'pre',
    transform: {
      filter: { id: CATALOGUE },
      handler(source, id) {
        return { code: JSON.stringify(compileCatalogue(source, id)), map: null };
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
