import Printer from 'lucide-react/icons/printer';
import { type ReactNode, useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { Button } from '#app/kit/button.tsx';
import { closeOnEscape } from '#app/kit/escape-order.ts';
import { KeyCaps } from '#app/kit/key-caps.tsx';
import { useOwnKeys } from '#app/kit/own-keys.ts';
import { Column, Panel } from '#app/kit/panel.tsx';
import { PrintSheet } from '#app/kit/print-sheet.tsx';
import { SubScreen } from '#app/kit/sub-screen.tsx';
import { TextInput } from '#app/kit/text-input.tsx';
import { paths } from '#app/paths.ts';
import { useSay } from '#i18n/use-say.ts';
import { type HelpPart, type HelpRow, helpParts } from './help-parts.ts';
import { AllBack } from './keys/all-back.tsx';
import { KeyRow } from './keys/key-row.tsx';
import { useWrittenKeys } from './use-written-keys.ts';

/** Every key of the app as it is on this device, and everything that can be asked for by name. */
export function HelpScreen() {
  const say = useSay();
  const written = useWrittenKeys();
  const [sought, seek] = useState('');
  const [printing, print] = useState(false);
  useOwnKeys();
  const parts = helpParts(say, sought);
  useEscapeBack();
  return (
    <SubScreen
      title={say('help.title')}
      actions={
        <Button icon={<Printer aria-hidden size={20} />} onClick={() => print(true)}>
          <span className="phone:sr-only">{say('help.print')}</span>
        </Button>
      }
    >
      <Column>
        <search>
          <TextInput
            type="search"
            aria-label={say('help.search')}
            placeholder={say('help.search')}
            value={sought}
            onText={seek}
          />
        </search>
        <p className="text-ink2">{say('help.scans')}</p>
        {parts.length === 0 && <p role="status">{say('help.nothing', { text: sought })}</p>}
        <AllBack />
        {parts.map((part) => (
          <Panel key={part.title} title={part.title}>
            <Rows part={part}>
              {(row) => <KeyRow key={row.act.name} row={row} sought={sought} written={written} />}
            </Rows>
          </Panel>
        ))}
      </Column>
      {printing && (
        <PrintSheet ready onPrinted={() => print(false)}>
          <h1 className="pb-4 text-20">{say('help.title')}</h1>
          {parts.map((part) => (
            <section key={part.title} className="break-inside-avoid pb-4">
              <h2 className="pb-1 text-17">{part.title}</h2>
              <Rows part={part}>
                {({ text, act }) => (
                  <li
                    key={act.name}
                    className="flex min-h-11 items-center justify-between gap-4 py-1"
                  >
                    <span className="min-w-0">{text}</span>
                    <KeyCaps ways={act.ways} written={written} />
                  </li>
                )}
              </Rows>
            </section>
          ))}
        </PrintSheet>
      )}
    </SubScreen>
  );
}

interface RowsProps {
  readonly part: HelpPart;
  readonly children: (row: HelpRow) => ReactNode;
}

function Rows({ part, children }: RowsProps) {
  return (
    <>
      {part.how && <p className="text-15 text-ink2">{part.how}</p>}
      <ul className="divide-y divide-line">{part.rows.map(children)}</ul>
    </>
  );
}

/** Escape leads back to where help was asked for. */
function useEscapeBack(): void {
  const navigate = useNavigate();
  const { key } = useLocation();
  useEffect(
    () => closeOnEscape(() => void (key === 'default' ? navigate(paths.sell) : navigate(-1))),
    [navigate, key],
  );
}
