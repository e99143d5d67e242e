import { columnsOf } from '../paper-columns.ts';
import type { Look } from '../paper-rows.ts';
import type { Roll } from './roll.ts';

/** A line as a picture of dots, for whatever letters a printer has not. */
export type DrawLine = (line: string, look: Look | undefined) => ImageData;

const HEIGHTS: Readonly<Record<Look | 'plain', number>> = { plain: 32, strong: 32, large: 48 };
const FONT = '"Noto Sans Mono CJK JP", ui-monospace, "Noto Sans Mono", monospace';

export function lineDrawer({ columns, dots }: Roll): DrawLine {
  return (line, look) => {
    const height = HEIGHTS[look ?? 'plain'];
    const canvas = document.createElement('canvas');
    canvas.width = dots;
    canvas.height = height;
    const pen = canvas.getContext('2d', { willReadFrequently: true });
    if (pen === null) throw new Error('A canvas can be drawn on.');
    pen.fillStyle = 'white';
    pen.fillRect(0, 0, dots, height);
    pen.fillStyle = 'black';
    pen.textBaseline = 'middle';
    pen.font = `${look === undefined ? '' : 'bold '}${Math.round(height * 0.72)}px ${FONT}`;
    drawInColumns(pen, line, { each: dots / columns, middle: height / 2 });
    return pen.getImageData(0, 0, dots, height);
  };
}

/** Each character where its column begins, so that amounts stand below one another. */
function drawInColumns(
  pen: CanvasRenderingContext2D,
  line: string,
  { each, middle }: { readonly each: number; readonly middle: number },
): void {
  let column = 0;
  for (const character of line) {
    const wide = columnsOf(character);
    pen.fillText(character, column * each, middle, wide * each);
    column += wide;
  }
}
