import type { Taste } from '#domain/member/member.ts';

/** Fields of taste that are lists of words. */
export const tasteLists = ['colours', 'styles', 'brands', 'interests'] as const;

/** "dress 38, shoes 39" and back: the last word of each part is the size. */
export function sizesText(sizes: Taste['sizes'] = {}): string {
  return Object.entries(sizes)
    .map(([kind, size]) => `${kind} ${size}`.trim())
    .join(', ');
}

export function readSizes(text: string): NonNullable<Taste['sizes']> {
  const sizes = readList(text).map((part) => {
    const words = part.split(/\s+/);
    const size = words.pop() ?? '';
    return [words.join(' '), size] as const;
  });
  return Object.fromEntries(sizes);
}

/** By any comma there is, in Latin, Chinese or Japanese writing. */
export function readList(text: string): string[] {
  const parts = text.split(/[,;，、；\n]/).map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ''))];
}

export function withTaste(taste: Taste = {}, changed: Partial<Taste>): Taste | null {
  const kept = Object.entries({ ...taste, ...changed }).filter(([, value]) => !isEmpty(value));
  return kept.length === 0 ? null : Object.fromEntries(kept);
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === '') return true;
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
