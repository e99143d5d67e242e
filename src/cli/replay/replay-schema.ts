import { toJsonSchema } from '@valibot/to-json-schema';
import { wordsOf } from '#domain/intake/columns.ts';
import { mapSchema } from '#domain/intake/map-schema.ts';
import { purchaseFile } from '#domain/intake/purchase-columns.ts';
import { programmeSchema } from '#domain/programme/schema.ts';

/** What `replay` reads: two JSON documents, and a CSV file with a header. */
export function replaySchema(): object {
  const { fields, needs, synonyms } = purchaseFile;
  return {
    programme: toJsonSchema(programmeSchema, { errorMode: 'ignore' }),
    map: toJsonSchema(mapSchema, { errorMode: 'ignore' }),
    purchases: {
      description:
        'A CSV file with a header and one article a row. A receipt that begins with the return ' +
        'prefix and a figure (C by default), or a kind that says so, is a return. Of each group ' +
        'of needs one column must be there; headers are matched by folded names.',
      needs,
      columns: Object.fromEntries(
        fields.map((field) => [field, { headers: [...new Set(wordsOf(synonyms[field]))] }]),
      ),
    },
  };
}
