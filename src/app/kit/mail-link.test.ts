import { expect, test } from 'vitest';
import { mailLink } from './mail-link.ts';

test('a mail keeps its subject and its lines, and an address cannot add a second one', () => {
  expect(mailLink({ to: 'marie+shop@example.fr', subject: 'Un mot', text: 'A\nB' })).toBe(
    'mailto:marie%2Bshop@example.fr?subject=Un%20mot&body=A%0D%0AB',
  );
  expect(mailLink({ to: 'a@b.fr?bcc=c@d.fr', subject: '', text: '' })).toBe(
    'mailto:a@b.fr%3Fbcc%3Dc%40d.fr?subject=&body=',
  );
});
