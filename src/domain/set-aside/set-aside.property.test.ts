import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CutOffTills } from '../example/cut-off-tills.ts';
import { type Tape, tapeOf } from '../example/tape.ts';
import { inAccount } from './books.ts';
import { pointsIn } from './held.ts';
import { usableHeld } from './usable.ts';

const tapes = fc.array(fc.nat(), { maxLength: 200, size: 'max' });

type Risky = 'nothing risky' | 'release and courtesy';

function step(world: CutOffTills, tape: Tape, risk: Risky): void {
  const till = world.tills[tape.pick(world.tills.length)];
  if (!till) throw new Error('there are tills');
  const points = 1 + tape.pick(60);
  const spend = () => world.spend(till, points);
  const acts = [
    ...[spend, spend, spend],
    () => world.earn(till, points, tape.pick(8)),
    () => world.earn(till, points, tape.pick(8)),
    () => world.sync(till),
    () => world.claim(till, points),
    () => world.allotAll(),
    () => (tape.pick(2) ? world.letGo(till) : world.nextDay()),
    () => world.bringBack(till, 1 + tape.pick(20)),
    () => (tape.pick(3) ? world.sync(till) : world.lose(till)),
    () => world.release(till),
    () => world.courtesy(till, points),
  ];
  acts[tape.pick(acts.length - (risk === 'nothing risky' ? 2 : 0))]?.();
}

interface Play {
  readonly lapses: boolean;
  readonly risk: Risky;
}

function played(
  numbers: readonly number[],
  { lapses, risk }: Play,
  check: (world: CutOffTills) => void = () => undefined,
): CutOffTills {
  const world = new CutOffTills(['a', 'b', 'c'], { lapses });
  const tape = tapeOf(numbers);
  while (!tape.isAtEnd()) {
    step(world, tape, risk);
    check(world);
  }
  return world;
}

function healed(world: CutOffTills): CutOffTills {
  for (let round = 0; round < 3; round += 1) for (const till of world.tills) world.sync(till);
  return world;
}

test('[H1] what is derived from card and set-asides is what the double entries say', () => {
  fc.assert(
    fc.property(tapes, (numbers) => {
      played(
        numbers,
        { lapses: false, risk: 'release and courtesy' },
        ({ books, derived, heldAt }) => {
          expect([...books.values()].reduce((sum, points) => sum + points, 0)).toBe(0);
          expect(derived).toEqual({
            pool: inAccount(books, 'pool'),
            debt: inAccount(books, 'debt'),
          });
          for (const [account, held] of heldAt) {
            expect(pointsIn(held)).toBe(inAccount(books, account));
          }
        },
      );
    }),
  );
});

test.each([true, false])(
  '[H2] tills that hear nothing of each other hand out no more than there was (lapses: %s)',
  (lapses) => {
    fc.assert(
      fc.property(tapes, (numbers) => {
        const world = played(numbers, { lapses, risk: 'nothing risky' }, ({ counted }) => {
          expect(counted.spent).toBeLessThanOrEqual(counted.earned);
        });
        const { counted, account } = healed(world);
        expect(counted.shopPaid).toBe(0);
        expect(account.debt).toBeLessThanOrEqual(counted.clawedBack);
      }),
    );
  },
);

test.each([true, false])(
  '[H7] [H8] the shop never loses more than it released or gave on its word (lapses: %s)',
  (lapses) => {
    fc.assert(
      fc.property(tapes, (numbers) => {
        const world = played(
          numbers,
          { lapses, risk: 'release and courtesy' },
          ({ counted, account }) => {
            expect(counted.shopPaid).toBeLessThanOrEqual(counted.atRisk);
            expect(account.debt).toBeLessThanOrEqual(counted.clawedBack);
          },
        );
        const { counted } = healed(world);
        expect(counted.spent).toBeLessThanOrEqual(counted.earned + counted.shopPaid);
      }),
    );
  },
);

test('[H4] when all have been heard any one till can let her spend all that is hers', () => {
  fc.assert(
    fc.property(tapes, fc.nat(2), (numbers, which) => {
      const world = healed(played(numbers, { lapses: false, risk: 'release and courtesy' }));
      const till = world.tills[which];
      if (!till) throw new Error('there are tills');
      for (const other of world.tills) if (other !== till) world.recall(other);
      world.claim(till, Math.max(0, world.balance));
      expect(usableHeld(till.view, till.held, world.day)).toBe(Math.max(0, world.balance));
    }),
  );
});

test('[H3] [H8] each till holds exactly what the endpoint says that it holds', () => {
  fc.assert(
    fc.property(tapes, (numbers) => {
      const { tills, heldAt } = healed(
        played(numbers, { lapses: true, risk: 'release and courtesy' }),
      );
      for (const { name, chain, held } of tills) {
        const there = heldAt.get(`held ${name}#${chain}`) ?? [];
        const byLot = (a: { lot: string }, b: { lot: string }) => (a.lot < b.lot ? -1 : 1);
        expect([...held].sort(byLot)).toEqual([...there].sort(byLot));
      }
    }),
  );
});
