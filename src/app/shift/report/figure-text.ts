import type { Format } from '#i18n/format.ts';
import type { Figure } from './report-row.ts';

export function figureText(figure: Figure, format: Format): string {
  switch (figure.kind) {
    case 'money':
      return format.money(figure.minor);
    case 'change':
      return format.change(figure.minor);
    case 'count':
      return format.points(figure.count);
    case 'text':
      return figure.text;
  }
}
