import type { Article } from '#domain/purchase/article.ts';

/** What tells two pieces of one name apart: "Ivory · 38". */
export function articleDetail({ colour, size, brand, sku }: Article): string {
  const told = [colour, size].filter(Boolean);
  return told.length > 0 ? told.join(' · ') : (brand ?? sku);
}
