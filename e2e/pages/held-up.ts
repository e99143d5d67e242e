import { createWriteStream, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { encode } from 'uqr';

const WIDTH = 640;
const HEIGHT = 480;
const MODULE = 10;
const INK = 16;
const PAPER = 235;
const GREY = 128;

/**
 * What a camera sees while somebody holds up a code for a second, takes it away for two, and so on:
 * a film that a browser plays in place of a camera.
 */
export async function heldUp(text: string): Promise<string> {
  const path = join(mkdtempSync(join(tmpdir(), 'habitue-held-up-')), 'film.y4m');
  const film = createWriteStream(path);
  film.write(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`);
  const [shown, away] = [frameOf(text), frameOf(undefined)];
  for (let n = 0; n < 30; n += 1) film.write(n < 10 ? shown : away);
  film.end();
  await finished(film);
  return path;
}

function frameOf(text: string | undefined): Buffer {
  const light = Buffer.alloc(WIDTH * HEIGHT, PAPER);
  if (text !== undefined) draw(light, text);
  const colours = Buffer.alloc((WIDTH * HEIGHT) / 2, GREY);
  return Buffer.concat([Buffer.from('FRAME\n'), light, colours]);
}

function draw(light: Buffer, text: string): void {
  const { data, size } = encode(text, { ecc: 'M' });
  const [left, top] = [(WIDTH - size * MODULE) >> 1, (HEIGHT - size * MODULE) >> 1];
  for (const [row, modules] of data.entries()) {
    for (const [column, dark] of modules.entries()) {
      if (!dark) continue;
      for (let y = 0; y < MODULE; y += 1) {
        const from = (top + row * MODULE + y) * WIDTH + left + column * MODULE;
        light.fill(INK, from, from + MODULE);
      }
    }
  }
}
