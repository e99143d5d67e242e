import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { bodyForms } from '#protocol/fact-schema.ts';
import { PROTOCOL } from '#protocol/limits.ts';
import { KEY_HEADER, SIGNATURE_HEADER, WANTS_HEADER } from '#protocol/signed-request.ts';
import { type Codes, messages, type Operation, operations } from './operations.ts';

const ABOUT =
  'Brings the tills of a boutique together. Money is in minor units, instants in milliseconds ' +
  'since 1970, days as YYYY-MM-DD. What is not known is to be passed over. A request that is ' +
  'turned away has done nothing.';

const SECURITY = {
  till: {
    ...{ type: 'apiKey', in: 'header', name: 'Authorization' },
    description: 'Who sends it: `Device PROGRAMME.TILL.SECRET`.',
  },
  signature: {
    ...{ type: 'apiKey', in: 'header', name: SIGNATURE_HEADER },
    description:
      '`NUMBER.HEX`: ECDSA P-256 with SHA-256 over the lines `habitue/1`, method, path, number ' +
      'and content encoding, then every byte of the body as it is sent. Numbers only rise. The ' +
      `public key goes along as ${KEY_HEADER} where an answer has ${WANTS_HEADER}: key.`,
  },
};

/** What any request may be turned away with. */
const ANY: Codes = {
  400: ['BAD_GZIP'],
  403: ['CROSS_SITE', 'UNKNOWN_HOST'],
  413: ['TOO_LARGE'],
  415: ['ENCODING_UNKNOWN'],
  503: ['STORE_AWAY', 'OUT_OF_ORDER'],
};
const OF_TILL: Codes = {
  401: ['TOKEN_UNKNOWN', 'UNSIGNED', 'KEY_WANTED', 'SIGNATURE_WRONG', 'HEARD_BEFORE'],
  403: ['TILL_CLOSED'],
};

/** What the endpoint hears and says, as an OpenAPI document, made of the forms that it reads by. */
export function openApiDocument() {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of operations) {
    const { path, method } = operation;
    paths[path] = {
      ...(paths[path] ?? { parameters: parametersOf(path) }),
      [method]: described(operation),
    };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'The endpoint of Habitué', version: String(PROTOCOL), description: ABOUT },
    paths,
    components: { schemas: schemas(), securitySchemes: SECURITY },
  };
}

function parametersOf(path: string): object[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    ...{ name, in: 'path', required: true, schema: { type: 'string' } },
  }));
}

function described({ id, summary, ofTill, asks, answers, codes = {} }: Operation): object {
  const away = together(ofTill ? [ANY, OF_TILL, codes] : [ANY, codes]);
  return {
    operationId: id,
    summary,
    ...(ofTill && { security: [{ till: [], signature: [] }] }),
    ...(asks && { requestBody: { required: true, content: json(asks) } }),
    responses: {
      200: { description: 'Done.', content: json(answers) },
      ...Object.fromEntries(
        Object.entries(away).map(([status, said]) => [
          status,
          { description: `Turned away: ${said.join(', ')}.`, content: json('TurnedAway') },
        ]),
      ),
    },
  };
}

function together(all: readonly Codes[]): Record<string, string[]> {
  const codes: Record<string, string[]> = {};
  for (const [status, said] of all.flatMap(Object.entries<readonly string[]>)) {
    codes[status] = [...(codes[status] ?? []), ...said];
  }
  return codes;
}

function json(name: string): object {
  return { 'application/json': { schema: ref(name) } };
}

function ref(name: string): { readonly $ref: string } {
  return { $ref: `#/components/schemas/${name}` };
}

function schemas(): Record<string, object> {
  const bodies = Object.entries(bodyForms).map(([type, form]): [string, object] => [
    `Fact.${type}`,
    { allOf: [{ type: 'object', properties: { type: { const: type } } }, schemaOf(form)] },
  ]);
  return {
    ...Object.fromEntries(Object.entries(messages).map(([name, form]) => [name, schemaOf(form)])),
    FactBody: {
      description: 'Of these types; one that is not known is kept as it came.',
      anyOf: bodies.map(([name]) => ref(name)),
    },
    ...Object.fromEntries(bodies),
    TurnedAway: {
      type: 'object',
      properties: { code: { type: 'string' } },
      required: ['code'],
    },
  };
}

/** What no JSON Schema can say is left to the reader; a card is whatever the fold makes of it. */
function schemaOf(form: v.GenericSchema): object {
  const { $schema: _, ...schema } = toJsonSchema(form, {
    ...{ target: 'draft-2020-12', errorMode: 'ignore', typeMode: 'input' },
  });
  return schema;
}
