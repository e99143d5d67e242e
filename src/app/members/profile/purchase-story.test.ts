import { expect, test } from 'vitest';
import type { SealedFact } from '#domain/fact/member-record.ts';
import { purchaseStories } from './purchase-story.ts';

const fact = (body: unknown) => ({ body }) as SealedFact;
const purchase = (id: string, day: string) =>
  fact({ type: 'purchase.recorded', purchase: { id, day } });
const returned = (id: string, day: string, of?: string) =>
  fact({ type: 'purchase.returned', return: { id, day, ...(of && { purchase: of }) } });

test('the newest stands first, and what came back stands with what was bought', () => {
  const stories = purchaseStories([
    purchase('p1', '2026-03-09'),
    purchase('p2', '2026-05-02'),
    returned('r1', '2026-05-20', 'p1'),
  ]);
  expect(stories.map((story) => story.kind === 'purchase' && story.purchase.id)).toEqual([
    'p2',
    'p1',
  ]);
  expect(stories[1]).toMatchObject({ returns: [{ id: 'r1' }] });
});

test('a return of nobody knows what stands by itself, on its own day', () => {
  const stories = purchaseStories([
    purchase('p1', '2026-03-09'),
    returned('r1', '2026-04-01'),
    returned('r2', '2026-02-01', 'long ago'),
  ]);
  expect(stories.map(({ kind }) => kind)).toEqual(['return', 'purchase', 'return']);
});
