import { expect, test } from 'vitest';
import { refusalOf } from './open-camera.ts';

test('what a browser says against the camera is told apart by what can be done about it', () => {
  const told = Object.fromEntries(
    [
      ...['NotAllowedError', 'SecurityError', 'NotFoundError', 'OverconstrainedError'],
      ...['NotReadableError', 'AbortError'],
    ].map((name) => [name, refusalOf({ name })]),
  );
  expect(told).toEqual({
    NotAllowedError: 'DENIED',
    SecurityError: 'DENIED',
    NotFoundError: 'NONE',
    OverconstrainedError: 'NONE',
    NotReadableError: 'BUSY',
    AbortError: 'BUSY',
  });
});
