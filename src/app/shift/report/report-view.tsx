import { useTelling } from '../telling.ts';
import { figureText } from './figure-text.ts';
import { reportParts, type Shown } from './report-parts.ts';

/** A report on the screen. */
export function ReportView({ shown }: { readonly shown: Shown }) {
  const telling = useTelling();
  return (
    <div className="grid gap-x-8 gap-y-5 wide:grid-cols-2">
      {reportParts(shown, telling).map(({ key, title, rows }) => (
        <section key={key} aria-label={title}>
          <h3 className="border-b border-line pb-1 text-17">{title}</h3>
          <dl>
            {rows.map((row) => (
              <div
                key={row.key}
                data-row={`${key}.${row.key}`}
                className={`flex flex-wrap justify-between gap-x-4 py-1 ${
                  row.strong ? 'font-semibold' : ''
                }`}
              >
                <dt className={row.strong ? '' : 'text-ink2'}>{row.name}</dt>
                <dd className={`ml-auto text-right ${row.figure.kind === 'text' ? '' : 'figures'}`}>
                  {figureText(row.figure, telling.format)}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
