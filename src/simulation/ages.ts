import { bodyForms } from '#protocol/fact-schema.ts';
import { SCHEMA } from '#protocol/limits.ts';
import type { SyncAnswer, SyncRequest } from '#protocol/sync-message.ts';
import type { Answered, Told } from './sim-line.ts';

/** An app beside the others: tills and endpoint are not updated at one moment. */
export type Age = 'older' | 'same' | 'newer';

/** What an older endpoint does not know yet. */
const UNKNOWN_ONCE = ['contact.recorded'] as const;

/**
 * Lets an endpoint of that age answer. Nobody else is at work while it does, so the forms that it
 * is not to know can be gone for as long.
 */
export async function ofAge<Said>(age: Age, answers: () => Promise<Said>): Promise<Said> {
  if (age !== 'older') return await answers();
  const gone = UNKNOWN_ONCE.map((type) => [type, bodyForms[type]] as const);
  for (const type of UNKNOWN_ONCE) Reflect.deleteProperty(bodyForms, type);
  try {
    return await answers();
  } finally {
    Object.assign(bodyForms, Object.fromEntries(gone));
  }
}

/** A newer endpoint has more to say than these tills know. */
export function saidByNewer(text: string): string {
  const { status, body } = JSON.parse(text) as Answered & { readonly body: SyncAnswer };
  if (status !== 200 || body.cursor === undefined) return text;
  const notice = { type: 'weather.changed', to: 'snow' };
  const facts = [...body.facts, { g: body.cursor, notice }];
  return JSON.stringify({ status, body: { ...body, schema: SCHEMA + 1, facts } });
}

/** An older till does not say what it knows, and takes no snapshot. */
export function askedByOlder(text: string): string {
  const told = JSON.parse(text) as Told & { readonly body: SyncRequest };
  if (told.path !== '/v1/sync') return text;
  const { schema: _, snapshot: __, ...body } = told.body;
  return JSON.stringify({ ...told, body });
}
