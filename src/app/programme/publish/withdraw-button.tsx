import { publishProgramme } from '#actions/publish-programme.ts';
import { Button } from '#app/kit/button.tsx';
import { useClerkAtTill } from '#app/kit/clerk-at-till.ts';
import { programmeDiff } from '#app/kit/handbook/programme-diff.ts';
import { useHandbookVoice } from '#app/kit/handbook/use-handbook-voice.ts';
import { showRefusal, showToast } from '#app/kit/toasts.ts';
import { useShop } from '#app/shop-context.tsx';
import type { Programme } from '#domain/programme/programme.ts';

interface WithdrawButtonProps {
  /** A version that waits for its day. */
  readonly version: Programme;
  /** What holds until then, and is to go on. */
  readonly before: Programme;
}

/**
 * What is published is never edited: a version is withdrawn by publishing the one before it for the
 * same day, and brought back in the same way.
 */
export function WithdrawButton({ version, before }: WithdrawButtonProps) {
  const voice = useHandbookVoice();
  const { say, format, today } = voice;
  const shop = useShop();
  const by = useClerkAtTill()?.clerk ?? '';
  const from = version.effectiveFrom;
  const day = format.day(from, today);
  if (programmeDiff(before, version, voice).length === 0) return null;
  const hold = async (programme: Programme) => {
    const published = await publishProgramme(shop, { by, programme, from });
    if (!published.ok) {
      const { code } = published.refusal;
      showRefusal(say(`programme.publish.refused.${code}`, { day }));
    }
    return published.ok;
  };
  const withdraw = async () => {
    if (!(await hold(before))) return;
    showToast({
      text: say('programme.publish.withdrawn', { day }),
      undo: () => void hold(version),
    });
  };
  return (
    <Button className="self-start" onClick={() => void withdraw()}>
      {say('programme.publish.withdraw')}
    </Button>
  );
}
