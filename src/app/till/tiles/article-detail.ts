import type { Article } from '#domain/purchase/article.ts';

/** What tells two pieces of one name apart: "Ivory · 38". */
export function articleDetail({ colour, size, brand, sku, name }: Article): string {
  const told = [colour, size].filter(Boolean);
  if (told.length > 0) return told.join(' · ');
  return brand ?? (sku === name ? '' : sku);
}
