import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { saveUnsent } from '#actions/save-unsent.ts';
import { Button } from '#app/kit/button.tsx';
import { codeName } from '#app/kit/promise/code-name.ts';
import { useVoice } from '#app/kit/promise/use-voice.ts';
import type { Voice } from '#app/kit/promise/voice.ts';
import { withheldWords } from '#app/kit/promise/withheld-words.ts';
import { saveAsFile, saveTextAsFile } from '#app/kit/save-as-file.ts';
import { useShop } from '#app/shop-context.tsx';
import { ownText } from '#i18n/own-text.ts';
import { useSay } from '#i18n/use-say.ts';
import { isUnknown } from '../basket/sale.ts';
import { useQuote } from '../quote-context.ts';
import { returnRefusalWords } from '../recent/return-refusal-words.ts';
import { useSell } from '../sell-context.ts';
import type { NotPaid, Paying } from './use-paying.ts';

/** Says that nothing was recorded, why, and what can be done. The basket stands as it was. */
export function WhyNotPaid({ paying }: { readonly paying: Paying }) {
  const say = useSay();
  const { sale } = useSell();
  const { notPaid } = paying;
  if (notPaid) return <NotPaidNote paying={paying} notPaid={notPaid} />;
  const unknown = sale.lines.filter(isUnknown).length;
  if (sale.back && sale.lines.length === 0) {
    return <p className="text-15 text-ink2">{say('till.exchange.nothingYet')}</p>;
  }
  if (unknown === 0) return null;
  return <p className="text-15 text-warn">{say('till.unknown.first', { n: unknown })}</p>;
}

interface NotPaidNoteProps {
  readonly paying: Paying;
  readonly notPaid: NotPaid;
}

function NotPaidNote({ paying, notPaid }: NotPaidNoteProps) {
  const voice = useVoice();
  const { say } = voice;
  const outage = notPaid.refusal.code === 'NOT_RECORDED';
  return (
    <div
      data-testid="not-paid"
      className="flex flex-col gap-2 rounded-md border border-danger bg-danger-soft p-3"
    >
      <p className="flex items-start gap-2 font-semibold text-danger">
        <TriangleAlert aria-hidden size={20} className="mt-0.5 shrink-0" />
        {say('till.notPaid')}
      </p>
      <p className="text-15">{refusalWords(notPaid, voice)}</p>
      <div className="flex flex-wrap gap-2">
        {outage ? (
          <OutageActs paying={paying} notPaid={notPaid} />
        ) : (
          <RefusalActs paying={paying} notPaid={notPaid} />
        )}
      </div>
    </div>
  );
}

function OutageActs({ paying, notPaid }: NotPaidNoteProps) {
  const say = useSay();
  const shop = useShop();
  const { sale } = useSell();
  const quote = useQuote();
  const save = async () => {
    const { tenders } = notPaid;
    const notRecorded = { sale, quote, tenders };
    const saved = await saveUnsent(shop, notRecorded);
    if (saved.ok) saveTextAsFile(saved.value.name, saved.value.parts);
    else saveAsFile(`habitue-${sale.id}.json`, { notRecorded });
  };
  return (
    <>
      <Button look="primary" disabled={paying.busy} onClick={() => paying.pay(notPaid.tenders)}>
        {say('till.notPaid.again')}
      </Button>
      <Button onClick={() => void save()}>{say('till.notPaid.save')}</Button>
    </>
  );
}

const aboutPoints = new Set([
  'LINE_DOWN',
  'POINTS_ELSEWHERE',
  'OTHER_TILL_NOT_TOLD',
  'POINTS_SHORT',
  'COURTESY_USED_UP',
  'MANAGER_MISSING',
]);

function RefusalActs({ paying, notPaid }: NotPaidNoteProps) {
  const say = useSay();
  const { till, sale, programme } = useSell();
  const { refusal } = notPaid;
  const isPoints = aboutPoints.has(refusal.code);
  const { points: block } = programme.redemption?.block ?? { points: 1 };
  const granted = refusal.code === 'POINTS_ELSEWHERE' ? refusal.granted : 0;
  const here = Math.floor(granted / block) * block;
  const goOn = () => {
    if (isPoints) till.act({ act: 'spend', points: here });
    if ('voucher' in refusal) {
      till.act({ act: 'set-right', right: refusal.voucher, on: false });
      till.act({ act: 'hand-out', code: refusal.voucher });
    }
    if (refusal.code === 'CODES_WITH_LINE') {
      for (const { code } of sale.codes) till.act({ act: 'hand-out', code });
    }
    paying.forget();
  };
  const isCode = 'voucher' in refusal || refusal.code === 'CODES_WITH_LINE';
  const without = isCode ? 'till.notPaid.noVoucher' : 'till.notPaid.ok';
  const key = isPoints ? 'till.notPaid.noPoints' : without;
  const words = here > 0 ? say('till.notPaid.usePoints', { n: here }) : say(key);
  return <Button onClick={goOn}>{words}</Button>;
}

function refusalWords({ refusal }: NotPaid, voice: Voice): string {
  const { say, format, language } = voice;
  switch (refusal.code) {
    case 'NOT_RECORDED':
      return say(`till.refused.NOT_RECORDED.${refusal.kind}`);
    case 'DUE_CHANGED':
      return say('till.refused.DUE_CHANGED', { amount: format.money(refusal.dueMinor) });
    case 'POINTS_ELSEWHERE':
      return elsewhereWords(refusal, voice);
    case 'COURTESY_USED_UP':
      return say('till.refused.COURTESY_USED_UP', { n: refusal.most });
    case 'POINTS_SHORT':
      return say('till.refused.POINTS_SHORT', { points: refusal.most });
    case 'TENDERS_DIFFER':
      return say('till.refused.DUE_CHANGED', { amount: format.money(refusal.dueMinor) });
    case 'VOUCHER_UNKNOWN':
    case 'VOUCHER_USED':
    case 'VOUCHER_LAPSED': {
      const why = withheldWords(refusal, voice);
      const { name, of, voucher } = refusal;
      if (of) {
        return say('till.refused.right', { benefit: codeName(of, voucher, say), why });
      }
      if (name) return say('till.refused.right', { benefit: ownText(name, language), why });
      return say('till.refused.VOUCHER', { number: refusal.voucher, why });
    }
    case 'PURCHASE_UNKNOWN':
    case 'REFUND_CHANGED':
    case 'NOTHING_LEFT':
    case 'NOTHING_CHOSEN':
    case 'UNKNOWN_LINE':
    case 'BAD_QUANTITY':
    case 'TOO_MANY':
    case 'GIFT_CARD_SPENT':
      return returnRefusalWords(refusal, say, format);
    case 'LINE_DOWN':
    case 'OTHER_TILL_NOT_TOLD':
    case 'MEMBER_UNKNOWN':
    case 'MEMBER_WITHDRAWN':
    case 'EMPTY_BASKET':
    case 'BAD_LINE':
    case 'BAD_VOUCHER':
    case 'BAD_SPEND':
    case 'BAD_BY_HAND':
    case 'BY_HAND_UNAPPROVED':
    case 'CODES_WITH_LINE':
    case 'HANDED_SHORT':
    case 'MANAGER_MISSING':
      return say(`till.refused.${refusal.code}`);
  }
}

type Elsewhere = Extract<NotPaid['refusal'], { readonly code: 'POINTS_ELSEWHERE' }>;

/** How many can be used here, and where each of the others is. */
function elsewhereWords({ granted, elsewhere = [] }: Elsewhere, { say, format }: Voice): string {
  const where = elsewhere.map(({ till, block, points, lastSeenAt }) => {
    const name = till || say('till.elsewhere.till', { block });
    return lastSeenAt === undefined
      ? say('till.elsewhere.at', { n: points, till: name })
      : say('till.elsewhere.since', { n: points, till: name, time: format.time(lastSeenAt) });
  });
  if (where.length === 0) return say('till.refused.POINTS_ELSEWHERE', { points: granted });
  return [say('till.elsewhere.here', { n: granted }), ...where].join(' ');
}
