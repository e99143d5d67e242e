/**
 * Reads a QR code of version 1 that holds figures, from its modules: dark or light, row by row and
 * without the quiet around them. As a scanner does it, as far as a code that is whole needs it.
 */
export function readFigures(modules: readonly (readonly boolean[])[]): string {
  const at = (x: number, y: number) => modules[y]?.[x] === true;
  const mask = masks[maskOf(at)] ?? never;
  const bits = placesInTurn().map(([x, y]) => (at(x, y) !== mask(x, y) ? 1 : 0));
  const take = (count: number) =>
    bits.splice(0, count).reduce<number>((value, bit) => value * 2 + bit, 0);
  if (modules.length !== SIZE || take(4) !== FIGURES) throw new Error('No code of figures.');
  let left = take(10);
  let read = '';
  for (; left > 0; left -= 3) {
    const count = Math.min(3, left);
    read += String(take([0, 4, 7, 10][count] ?? 0)).padStart(count, '0');
  }
  return read;
}

const SIZE = 21;
const FIGURES = 1;

type Mask = (x: number, y: number) => boolean;

const never: Mask = () => false;
const masks: readonly Mask[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** Three of the bits beside the corner, themselves laid over with a pattern. */
function maskOf(at: Mask): number {
  const told = (at(2, 8) ? 4 : 0) + (at(3, 8) ? 2 : 0) + (at(4, 8) ? 1 : 0);
  return told ^ 5;
}

/** Up and down in columns of two from the right, past the corners and the lines of the clock. */
function placesInTurn(): [x: number, y: number][] {
  const places: [number, number][] = [];
  for (let pair = 0; pair < 10; pair += 1) {
    const right = SIZE - 1 - 2 * pair - (pair > 6 ? 1 : 0);
    for (let step = 0; step < SIZE; step += 1) {
      const y = pair % 2 === 0 ? SIZE - 1 - step : step;
      for (const x of [right, right - 1]) if (!isFixed(x, y)) places.push([x, y]);
    }
  }
  return places;
}

function isFixed(x: number, y: number): boolean {
  if (x === 6 || y === 6) return true;
  const [left, top] = [x < 9, y < 9];
  return (left && top) || (x > 12 && top) || (left && y > 12);
}
