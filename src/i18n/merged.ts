import type { Messages } from '@lingui/core';

export function merged(files: Readonly<Record<string, unknown>>): Messages {
  return Object.assign({}, ...Object.values(files));
}
