import { expect, test } from 'vitest';
import { readArguments } from './arguments.ts';
import { defaultDataFolder } from './data-folder.ts';

test('without arguments: this machine only, the usual port, the folder of this user', () => {
  expect(readArguments([], {})).toMatchObject({ host: '127.0.0.1', port: 4180, portAsked: false });
});

test('with arguments: what was asked', () => {
  const args = ['--port', '5000', '--data', '/tmp/shop', '--host', '0.0.0.0', '--open', 'none'];
  expect(readArguments(args, {})).toMatchObject({
    host: '0.0.0.0',
    port: 5000,
    portAsked: true,
    data: '/tmp/shop',
  });
});

test('what makes no sense is answered with a sentence', () => {
  expect(readArguments(['--port', 'door'], {})).toContain('not "door"');
  expect(readArguments(['--colour', 'red'], {})).toContain('--colour');
});

test('a database is where DATABASE_URL says, and nowhere when it says nothing', () => {
  const database = 'postgres://shop@db/shop';
  expect(readArguments([], { DATABASE_URL: database })).toMatchObject({ database });
  expect(readArguments([], { DATABASE_URL: '' })).not.toHaveProperty('database');
  expect(readArguments([], { DATABASE_URL: 'mysql://db' })).toContain('PostgreSQL');
});

test('each system keeps data where its users expect it', () => {
  expect(defaultDataFolder('linux', {}, '/ana')).toBe('/ana/.local/share/habitue');
  expect(defaultDataFolder('linux', { XDG_DATA_HOME: '/data' }, '/ana')).toBe('/data/habitue');
  expect(defaultDataFolder('darwin', {}, '/ana')).toBe('/ana/Library/Application Support/Habitue');
  expect(defaultDataFolder('win32', { LOCALAPPDATA: '/local' }, '/')).toBe('/local/Habitue');
});
