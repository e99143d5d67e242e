/** The first letters that tell a month apart in English, French and Romanian; 1 to 12. */
const BEGINNINGS: readonly (readonly string[])[] = [
  ['jan', 'ian'],
  ['feb', 'fev'],
  ['mar'],
  ['apr', 'avr'],
  ['may', 'mai'],
  ['jun', 'juin', 'iun'],
  ['jul', 'juil', 'iul'],
  ['aug', 'aou'],
  ['sep'],
  ['oct'],
  ['nov', 'noi'],
  ['dec'],
];

export function monthNamed(name: string): number | undefined {
  const folded = name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  const place = BEGINNINGS.findIndex((beginnings) =>
    beginnings.some((beginning) => folded.startsWith(beginning)),
  );
  return place < 0 ? undefined : place + 1;
}
