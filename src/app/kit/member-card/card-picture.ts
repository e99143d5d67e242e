import { encode } from 'uqr';
import { assert } from '#domain/assert.ts';
import { marksOf } from '../tier-mark.tsx';
import type { CardShown } from './card-shown.ts';

const width = 1080;
const height = 1440;
const edge = 90;
const codeSize = 720;

/**
 * Her card as a picture that a phone keeps among its photographs: the number as a code, which a
 * scanner reads from a screen where it would not read bars.
 */
export async function cardPicture(shown: CardShown, lang: string): Promise<Blob> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height, lang });
  const pen = canvas.getContext('2d');
  assert(pen, 'a canvas can be drawn on');
  pen.fillStyle = '#faf7f2';
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = '#211c18';
  const { boutique, name, tier, number } = shown;
  write(pen, boutique, { y: 150, size: 80, family: 'Georgia, "Times New Roman", serif' });
  write(pen, name, { y: 270, size: 56 });
  write(pen, `${marksOf(tier.rank)} ${tier.name}`, { y: 350, size: 44 });
  drawCode(pen, number);
  pen.textAlign = 'center';
  write(pen, number, { x: width / 2, y: 1350, size: 52 });
  return await pictureOf(canvas);
}

interface Place {
  readonly x?: number;
  readonly y: number;
  readonly size: number;
  readonly family?: string;
}

/** A long name is set smaller rather than cut. */
function write(pen: CanvasRenderingContext2D, text: string, place: Place): void {
  const { x = edge, y, size, family = 'system-ui, sans-serif' } = place;
  const room = width - 2 * edge;
  pen.font = `${size}px ${family}`;
  const taken = pen.measureText(text).width;
  if (taken > room) pen.font = `${Math.floor((size * room) / taken)}px ${family}`;
  pen.fillText(text, x, y);
}

function drawCode(pen: CanvasRenderingContext2D, number: string): void {
  const { data, size } = encode(number, { ecc: 'M', border: 4 });
  const module = Math.floor(codeSize / size);
  const left = Math.floor((width - module * size) / 2);
  const top = 470;
  pen.fillStyle = '#fff';
  pen.fillRect(left, top, module * size, module * size);
  pen.fillStyle = '#000';
  data.forEach((row, y) => {
    row.forEach((dark, x) => {
      if (dark) pen.fillRect(left + x * module, top + y * module, module, module);
    });
  });
}

function pictureOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('the picture could not be made'));
    }, 'image/png');
  });
}
