import { expect, test } from 'vitest';
import { whyUnfit } from './assert-durable.ts';

const fit = {
  version: 150_018,
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  encoding: 'UTF8',
};

test('a server that keeps what it answers for is fit', () => {
  expect(whyUnfit(fit)).toBeUndefined();
  expect(whyUnfit({ ...fit, synchronous_commit: 'remote_apply' })).toBeUndefined();
});

test('one that is too old, or would lose what it answered for, is refused with a sentence', () => {
  expect(whyUnfit({ ...fit, version: 140_012 })).toContain('PostgreSQL 15 or later');
  expect(whyUnfit({ ...fit, encoding: 'SQL_ASCII' })).toContain('UTF8');
  for (const name of ['fsync', 'synchronous_commit', 'full_page_writes']) {
    expect(whyUnfit({ ...fit, [name]: 'off' })).toContain(`${name}=off`);
  }
});
