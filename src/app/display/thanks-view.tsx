import type { MemberShown, Paid } from '#app/kit/display/display-words.ts';
import { MoneyText } from '#app/kit/money-text.tsx';
import { PointsNews } from '#app/kit/promise/points-news.tsx';
import { useSay } from '#i18n/use-say.ts';

interface ThanksViewProps {
  readonly paid: Paid;
  readonly member: MemberShown | undefined;
}

/** Han signs are drawn as her language has them; other names break as the words around them. */
function langOfName(member: MemberShown | undefined): string | undefined {
  const lang = member?.nameLanguage;
  return lang === 'ja' || lang === 'zh-Hans' ? lang : undefined;
}

/** Paid: thanks, the change, and what it brought her. */
export function ThanksView({ paid, member }: ThanksViewProps) {
  const say = useSay();
  const { dueMinor, changeMinor, quote, earnedPoints, reached } = paid;
  return (
    <div
      role="status"
      className="flex h-full flex-col items-center justify-center gap-4 overflow-y-auto p-6
        text-center"
    >
      <h1
        className="font-display text-44 font-normal text-balance portrait:text-32"
        lang={langOfName(member)}
      >
        {member?.name ? say('display.thanks.name', { name: member.name }) : say('display.thanks')}
      </h1>
      <p className="text-24">
        {say('till.done.paid')} <MoneyText minor={dueMinor} className="font-semibold" />
      </p>
      {changeMinor > 0 && (
        <p className="text-24">
          {say('till.pay.change')} <MoneyText minor={changeMinor} className="font-semibold" />
        </p>
      )}
      <PointsNews {...{ quote, earnedPoints, reached }} className="text-20 phone:text-15" />
      <p className="text-20 text-ink2">{say('display.again')}</p>
    </div>
  );
}
