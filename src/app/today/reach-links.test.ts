import { expect, test } from 'vitest';
import { platformOf, smsLink, telLink } from './reach-links.ts';

const marie = { typed: '06 12 34 42 18', e164: '+33612344218' };

test('a call goes to the number as the world writes it', () => {
  expect(telLink(marie)).toBe('tel:+33612344218');
});

test('a number that could not be read is dialled by its figures', () => {
  expect(telLink({ typed: '(０２０) 7946-0018' })).toBe('tel:02079460018');
  expect(telLink({ typed: '+44 20 7946 0018' })).toBe('tel:+442079460018');
});

test('a text message carries its sentence, encoded, as each kind of phone takes it', () => {
  const text = 'Bonjour Marie, à bientôt & merci ?';
  const body = 'Bonjour%20Marie%2C%20%C3%A0%20bient%C3%B4t%20%26%20merci%20%3F';
  expect(smsLink(marie, text, 'other')).toBe(`sms:+33612344218?body=${body}`);
  expect(smsLink(marie, text, 'apple')).toBe(`sms:+33612344218&body=${body}`);
});

test('the kind of phone is read off what the browser says of itself', () => {
  expect(platformOf('Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X)')).toBe('apple');
  expect(platformOf('Mozilla/5.0 (Linux; Android 15)')).toBe('other');
});
