/** A header as it compares: no case, accents, spaces or signs. `N° de Téléphone ` is `ndetelephone`. */
export function foldHeader(header: string): string {
  return header
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
