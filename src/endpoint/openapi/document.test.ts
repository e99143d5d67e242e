import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { createEndpoint } from '../create-endpoint.ts';
import { openApiDocument } from './document.ts';
import { operations } from './operations.ts';

const FIXTURES = join(import.meta.dirname, '../../protocol/fixtures');
const SOURCES = join(import.meta.dirname, '..');
const document = openApiDocument();

interface Exchanged {
  readonly path: string;
  readonly asked: unknown;
  readonly status: number;
  readonly answered: unknown;
}

test('it is a document of OpenAPI 3.1', async () => {
  const judged = await new Validator().validate(structuredClone(document));
  expect(judged).toMatchObject({ valid: true });
});

test('the endpoint hands it out to whoever asks', async () => {
  const endpoint = createEndpoint({});
  const answer = await endpoint.fetch(new Request('http://localhost/v1/openapi.json'));
  expect(await answer.json()).toEqual(JSON.parse(JSON.stringify(document)));
  await endpoint.close();
});

test('every address of the endpoint stands in it, and no other', async () => {
  const endpoint = createEndpoint({});
  const told = operations.map(({ method, path }) => `${method} ${path}`);
  const there = endpoint.addresses.map((each) => each.replaceAll(/:(\w+)/g, '{$1}'));
  expect(new Set(told)).toEqual(new Set(there));
  expect(told).toHaveLength(new Set(told).size);
  await endpoint.close();
});

test('every code that a request is turned away with stands in it, and no other', () => {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.includes('.test.') && !file.includes('openapi'),
  );
  const source = files.map((file) => readFileSync(join(SOURCES, file), 'utf8')).join('\n');
  const thrown = [...source.matchAll(/new TurnedAway\(\s*\d+,\s*'(\w+)'/g)].map(([, code]) => code);
  const said = [...JSON.stringify(document).matchAll(/[A-Z]+_[A-Z_]+(?=[,.])/g)].map(
    ([code]) => code,
  );
  expect(new Set(said)).toEqual(
    new Set([
      ...thrown.filter((code) => code?.includes('_')),
      'TOO_DEEP',
      'FORBIDDEN_NAME',
      'STORE_AWAY',
      'OUT_OF_ORDER',
    ]),
  );
});

const ajv = new Ajv2020({ strict: false, schemas: { document } });

/** What of it is not as the document says at that place. */
function wrongWith(path: string, said: unknown) {
  const validate = ajv.getSchema(`document#${path}`);
  if (validate === undefined) throw new Error(`Nothing stands at ${path}.`);
  return validate(said) ? [] : validate.errors;
}

const part = (...names: string[]) => names.map((each) => `/${each.replaceAll('/', '~1')}`).join('');

test('what lacks its cursor is no request to sync', () => {
  const wrong = wrongWith('/components/schemas/SyncRequest', { protocol: 1 });
  expect(wrong).toMatchObject([{ keyword: 'required' }]);
});

describe.each(readdirSync(FIXTURES))('%s', (name) => {
  const exchanged = JSON.parse(readFileSync(join(FIXTURES, name), 'utf8')) as Exchanged[];

  test('what is asked and answered is as it says', () => {
    for (const { path, asked, status, answered } of exchanged) {
      const content = ['content', 'application/json', 'schema'];
      const at = ['paths', path, 'post'];
      if (document.paths[path]?.post && 'requestBody' in document.paths[path].post) {
        expect(wrongWith(part(...at, 'requestBody', ...content), asked)).toEqual([]);
      }
      expect(wrongWith(part(...at, 'responses', String(status), ...content), answered)).toEqual([]);
    }
  });

  test('each fact is of a type that it tells of, or is kept aside', () => {
    for (const { asked } of exchanged) {
      const { push = [] } = asked as { push?: { body: { type: string } }[] };
      for (const { body } of push) {
        if (body.type === 'member.sung-to') continue;
        expect(wrongWith(`/components/schemas/Fact.${body.type}`, body)).toEqual([]);
      }
    }
  });
});
