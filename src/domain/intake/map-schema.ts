import * as v from 'valibot';
import { type Issue, issuesOf } from '../programme/issue.ts';
import { objectOf, oneOf, text } from '../programme/schema-parts.ts';
import { done, type Result, refused } from '../result.ts';
import { purchaseFile } from './purchase-columns.ts';

const some = v.exactOptional;
const header = text(200);

/** Which column of a purchase history is which field, by its header; the rest is guessed. */
export const mapSchema = objectOf({
  format: v.literal('habitue/map@1', '"habitue/map@1"'),
  columns: some(
    objectOf(
      Object.fromEntries(purchaseFile.fields.map((field) => [field, some(header)])) as Record<
        (typeof purchaseFile.fields)[number],
        v.ExactOptionalSchema<typeof header, undefined>
      >,
    ),
  ),
  dates: some(oneOf('ymd', 'dmy', 'mdy')),
  decimal: some(oneOf('.', ',')),
  /** What receipts of returns begin with; `C` where nothing is said, nothing where it is empty. */
  returnPrefix: some(text(10, 0)),
});

export type HistoryMap = v.InferOutput<typeof mapSchema>;

export function parseMap(input: unknown): Result<HistoryMap, readonly Issue[]> {
  const read = v.safeParse(mapSchema, input);
  return read.success ? done(read.output) : refused(issuesOf(read.issues));
}
