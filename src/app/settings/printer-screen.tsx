import { useState } from 'react';
import { Button } from '#app/kit/button.tsx';
import { Column, Panel } from '#app/kit/panel.tsx';
import type { PaperSection } from '#app/kit/paper-rows.ts';
import { openDrawer, printDirectly } from '#app/kit/printer/print-directly.ts';
import { printerTongues, printerWays, usePrinterChoice } from '#app/kit/printer/printer-choice.ts';
import { canReach, choosePort, chosenName } from '#app/kit/printer/printer-port.ts';
import { paperNames, receiptPapers, useReceiptPaper } from '#app/kit/receipt-paper.ts';
import { SegmentedChoice } from '#app/kit/segmented-choice.tsx';
import { SubScreen } from '#app/kit/sub-screen.tsx';
import { useFault } from '#app/kit/use-fault.ts';
import { useShop } from '#app/shop-context.tsx';
import { useSay } from '#i18n/use-say.ts';
import { readBoutique } from '#storage/read/read-shop.ts';
import { useLive } from '#storage/read/use-live.ts';
import { usePrinterTrial } from './use-printer-trial.ts';

const tongueNames = { 'esc-pos': 'ESC/POS', 'star-prnt': 'StarPRNT' } as const;

/** How this device prints: through its own dialog, or on a receipt printer that it speaks to. */
export function PrinterScreen() {
  const say = useSay();
  const [{ way }, choose] = usePrinterChoice();
  const [paper, setPaper] = useReceiptPaper();
  const ways = printerWays.filter(canReach);
  return (
    <SubScreen title={say('settings.printer')}>
      <Column>
        <div>
          <SegmentedChoice
            legend={say('settings.printer.way')}
            value={way}
            options={ways.map((value) => ({ value, label: say(`settings.printer.way.${value}`) }))}
            onPick={(next) => choose({ way: next })}
          />
          <p className="pt-2 text-15 text-ink2">
            {say(ways.length === 1 ? 'settings.printer.only' : `settings.printer.what.${way}`)}
          </p>
        </div>
        <SegmentedChoice
          legend={say('settings.more.paper')}
          value={paper}
          options={receiptPapers.map((value) => ({ value, label: paperNames[value] }))}
          onPick={setPaper}
        />
        {way !== 'dialog' && <OwnPrinter />}
      </Column>
    </SubScreen>
  );
}

function OwnPrinter() {
  const say = useSay();
  const [{ way, tongue, drawer }, choose] = usePrinterChoice();
  const [paper] = useReceiptPaper();
  const [times, setTimes] = useState(0);
  const name = useLive(() => chosenName(way), [way, times]);
  const { busy, told, run } = usePrinterTrial();
  const sections = useTrialPaper();
  const onFault = useFault();
  const pick = async () => {
    if (way !== 'dialog' && (await choosePort(way))) setTimes(times + 1);
  };
  return (
    <Panel title={say(`settings.printer.way.${way}`)}>
      <div className="flex flex-col gap-6">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <p className="min-w-0 grow basis-64">
            {name === undefined
              ? say('settings.printer.none')
              : say('settings.printer.chosen', { name: name || say('settings.printer.noName') })}
          </p>
          <Button onClick={() => void pick().catch(onFault)}>
            {say('settings.printer.choose')}
          </Button>
        </div>
        <SegmentedChoice
          legend={say('settings.printer.tongue')}
          value={tongue}
          options={printerTongues.map((value) => ({ value, label: tongueNames[value] }))}
          onPick={(next) => choose({ tongue: next })}
        />
        <SegmentedChoice
          legend={say('settings.printer.drawer')}
          value={drawer ? 'opens' : 'none'}
          options={(['none', 'opens'] as const).map((value) => ({
            value,
            label: say(`settings.printer.drawer.${value}`),
          }))}
          onPick={(next) => choose({ drawer: next === 'opens' })}
        />
        <div className="flex flex-wrap gap-2">
          <Button
            look="primary"
            disabled={busy}
            onClick={() => run(() => printDirectly(sections, paper === 'a4' ? '80' : paper))}
          >
            {say('settings.printer.try')}
          </Button>
          {drawer && (
            <Button disabled={busy} onClick={() => run(openDrawer)}>
              {say('settings.printer.drawer.try')}
            </Button>
          )}
        </div>
        <p role="status">{told && say(told)}</p>
        {paper === 'a4' && <p className="text-ink2">{say('settings.printer.a4')}</p>}
      </div>
    </Panel>
  );
}

/** What shows whether letters, amounts and codes come out as they should. */
function useTrialPaper(): readonly PaperSection[] {
  const say = useSay();
  const { db } = useShop();
  const boutique = useLive(() => readBoutique(db), [db])?.name ?? '';
  return [
    { about: 'head', rows: [{ kind: 'text', text: boutique, look: 'large', centre: true }] },
    {
      about: 'letters',
      rows: [
        { kind: 'pair', left: 'ABC abc 0123', right: '1,234.50' },
        { kind: 'pair', left: 'é à ç ș ț 店 会員', right: '€ ¥ £' },
        { kind: 'text', text: say('settings.printer.trial') },
      ],
    },
    { about: 'foot', rows: [{ kind: 'code', text: 'TEST-0000', names: 'TEST-0000' }] },
  ];
}
