import type { CheckRequest, FileKindName } from './intake-desk.ts';
import { openDesk } from './open-desk.ts';

/** Opens and checks a text as the screen would, taking every proposal. */
export async function checkedFile(
  content: string | Uint8Array<ArrayBuffer>,
  { today = '2026-11-23', ...wish }: Partial<CheckRequest> & { readonly kind?: FileKindName } = {},
) {
  const desk = openDesk();
  const inspection = await desk.open(new Blob([content]));
  const kind = wish.kind ?? inspection.likely;
  const { columns, dates, decimal } = inspection.plans[kind];
  const proposed = { kind, columns, dates, decimal, returnPrefix: 'C', today };
  const checked = await desk.check({ ...proposed, currency: 'CNY', country: 'CN', ...wish });
  return { desk, inspection, checked };
}
