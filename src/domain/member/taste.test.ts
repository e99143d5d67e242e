import { expect, test } from 'vitest';
import { newMember } from '../example/cards.ts';
import { basketOf, line } from '../example/goods.ts';
import { bringBack, openTill, sell } from '../example/till.ts';
import { houseProgramme } from '../programme/ready-made.ts';
import { boughtTaste } from './taste.ts';

const programme = houseProgramme('CNY');
const day = '2026-11-23';

test('[F5] what was bought and kept tells her taste, most often first', () => {
  const basket = basketOf(
    line('coat', 100, { colour: 'black', size: '38', category: 'coats', quantity: 2 }),
    line('scarf', 100, { colour: 'red', brand: 'Lys', category: 'accessories' }),
    line('hat', 100, { colour: 'blue', category: 'hats' }),
    line('card', 5000, { tags: ['gift-card'], category: 'cards' }),
  );
  const sale = sell(openTill(newMember), { programme, basket, day });
  const { purchase } = sale;
  const lines = [{ line: 'hat', quantity: 1 }];
  const { till } = bringBack(sale.till, { programme, purchase, lines, day });
  expect(boughtTaste(till.card)).toEqual({
    colours: [
      { name: 'black', pieces: 2 },
      { name: 'red', pieces: 1 },
    ],
    sizes: [{ name: '38', pieces: 2 }],
    categories: [
      { name: 'coats', pieces: 2 },
      { name: 'accessories', pieces: 1 },
    ],
    brands: [{ name: 'Lys', pieces: 1 }],
  });
});

test('[F5] a colour called like a thing of the language is a colour', () => {
  const basket = basketOf(line('coat', 100, { colour: '__proto__', size: 'constructor' }));
  const { till } = sell(openTill(newMember), { programme, basket, day });
  expect(boughtTaste(till.card)).toMatchObject({
    colours: [{ name: '__proto__', pieces: 1 }],
    sizes: [{ name: 'constructor', pieces: 1 }],
  });
});
