import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const I18N = join(import.meta.dirname, '../../src/i18n');

const catalogues = new Map<string, Readonly<Record<string, string>>>();

/** What the screens say under that key, whole, with anything where something is put in. */
export function said(language: string, key: string): RegExp {
  return new RegExp(`^${pattern(language, key)}$`);
}

/** The same where it begins so. */
export function saidFirst(language: string, key: string): RegExp {
  return new RegExp(`^${pattern(language, key)}`);
}

function pattern(language: string, key: string): string {
  const message = catalogueOf(language)[key];
  if (message === undefined) throw new Error(`Nothing is said under ${key} in ${language}.`);
  return plainParts(message).map(escaped).join('.*');
}

/** A message without what stands in braces, however deep. */
function plainParts(message: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const sign of message) {
    if (sign === '{') depth += 1;
    else if (sign === '}') {
      depth -= 1;
      if (depth === 0) parts.push('');
    } else if (depth === 0) parts[parts.length - 1] += sign;
  }
  return parts;
}

/** Playwright reads a name with plain spaces, whichever the catalogue has. */
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s/g, '\\s');

function catalogueOf(language: string): Readonly<Record<string, string>> {
  const read = globSync('*.json', { cwd: join(I18N, language) }).map((file) =>
    JSON.parse(readFileSync(join(I18N, language, file), 'utf8')),
  );
  const catalogue = catalogues.get(language) ?? Object.assign({}, ...read);
  catalogues.set(language, catalogue);
  return catalogue;
}
