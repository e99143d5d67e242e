import { toJsonSchema } from '@valibot/to-json-schema';
import { programmeSchema } from '#domain/programme/schema.ts';
import { publishedCaseForm } from './case-form.ts';

const UNITS = 'Money in minor units, shares in basis points, days as YYYY-MM-DD.';

/**
 * What no JSON Schema can say (a day that exists, names that are there once) is left to the
 * reader.
 */
const LENIENT = { errorMode: 'ignore' } as const;

/** The input of `quote`, as a JSON Schema. */
export function caseJsonSchema(): object {
  const title = 'A case for quote';
  return { ...toJsonSchema(publishedCaseForm, LENIENT), title, description: UNITS };
}

/** A programme, as the JSON Schema that is published beside the page. */
export function programmeJsonSchema(): object {
  const title = 'A programme of Habitué';
  return { ...toJsonSchema(programmeSchema, LENIENT), title, description: UNITS };
}
