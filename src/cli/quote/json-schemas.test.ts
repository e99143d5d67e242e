import { expect, test } from 'vitest';
import { caseJsonSchema, programmeJsonSchema } from './json-schemas.ts';

test('[P1] the JSON Schema beside the page is the one that programmes are read by', async () => {
  const published = `${JSON.stringify(programmeJsonSchema(), null, 2)}\n`;
  await expect(published).toMatchFileSnapshot('../../../public/programme.schema.json');
});

test('[P1] it asks for what a programme must have, and allows nothing it does not know', () => {
  expect(programmeJsonSchema()).toMatchObject({
    type: 'object',
    additionalProperties: false,
    required: expect.arrayContaining(['format', 'currency', 'tiers', 'benefits', 'clawback']),
  });
});

test('a case takes a programme, a basket and a day', () => {
  expect(caseJsonSchema()).toMatchObject({ required: ['programme', 'basket', 'day'] });
});
