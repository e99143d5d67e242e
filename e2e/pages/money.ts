const formats = new Map<string, Intl.NumberFormat>();

/** An amount as the English screens write it. */
export function money(minor: number, currency: string, digits = 2): string {
  const format =
    formats.get(currency) ?? new Intl.NumberFormat('en-GB', { style: 'currency', currency });
  formats.set(currency, format);
  return format.format(minor / 10 ** digits).replace('-', '−');
}

export const yuan = (minor: number): string => money(minor, 'CNY');
