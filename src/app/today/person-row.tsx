import { useSay } from '#i18n/use-say.ts';
import { CallPanel } from './call-panel.tsx';
import { LastContact } from './last-contact.tsx';
import { LaterPanel } from './later-panel.tsx';
import { MessageSheet } from './message-sheet.tsx';
import type { PersonRowProps } from './person-row-props.ts';
import { ReasonList } from './reason-list.tsx';
import { RowButtons } from './row-buttons.tsx';
import { useSuggestion } from './use-suggestion.ts';
import { Who } from './who.tsx';

export function PersonRow(props: PersonRowProps) {
  const { row, acts, opened, onOpen } = props;
  const suggestion = useSuggestion(row);
  const close = () => onOpen(undefined);
  return (
    <div className="flex flex-col gap-3 wide:flex-row wide:gap-6">
      <div className="flex min-w-0 grow flex-col gap-1">
        <Who card={row.card} />
        <ReasonList row={row} />
        {suggestion && (
          <p
            lang={suggestion.language}
            className="rounded-md bg-sunken px-3 py-2 text-ink2 select-text"
          >
            {suggestion.text}
          </p>
        )}
        <HowReached row={row} />
        <LastContact card={row.card} />
      </div>
      <div className="flex shrink-0 flex-col gap-3 wide:w-88">
        {opened === 'call' ? (
          <CallPanel row={row} acts={acts} onClose={close} />
        ) : (
          <RowButtons {...props} />
        )}
        {opened === 'later' && <LaterPanel row={row} acts={acts} onClose={close} />}
      </div>
      {opened === 'message' && suggestion && (
        <MessageSheet row={row} acts={acts} suggestion={suggestion} onClose={close} />
      )}
    </div>
  );
}

/** Only what differs from "call or write as you like". */
function HowReached({ row }: Pick<PersonRowProps, 'row'>) {
  const say = useSay();
  const { channels, refused } = row;
  const writes = channels.includes('sms') || channels.includes('email');
  const text = (() => {
    if (channels.includes('call')) return writes ? undefined : say('today.callOnly');
    if (!writes) return say('today.letterOnly');
    return say(refused.includes('call') ? 'today.messageOnly' : 'today.messageOnly.noPhone');
  })();
  return text && <p className="font-semibold text-ink2">{text}</p>;
}
