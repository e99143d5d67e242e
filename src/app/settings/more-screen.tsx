import Banknote from 'lucide-react/icons/banknote';
import BookOpen from 'lucide-react/icons/book-open';
import CircleHelp from 'lucide-react/icons/circle-question-mark';
import GraduationCap from 'lucide-react/icons/graduation-cap';
import IdCard from 'lucide-react/icons/id-card';
import Import from 'lucide-react/icons/import';
import Languages from 'lucide-react/icons/languages';
import Lock from 'lucide-react/icons/lock';
import MonitorSmartphone from 'lucide-react/icons/monitor-smartphone';
import Printer from 'lucide-react/icons/printer';
import ScanLine from 'lucide-react/icons/scan-line';
import ShieldCheck from 'lucide-react/icons/shield-check';
import Tablets from 'lucide-react/icons/tablet-smartphone';
import Tag from 'lucide-react/icons/tag';
import UserCog from 'lucide-react/icons/user-cog';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { lockTill, useClerkAtTill } from '#app/kit/clerk-at-till.ts';
import { Column, Panel } from '#app/kit/panel.tsx';
import { isPractising } from '#app/kit/practising.ts';
import { Screen } from '#app/kit/screen.tsx';
import { paths } from '#app/paths.ts';
import { useShop } from '#app/shop-context.tsx';
import { languageNames } from '#i18n/language.ts';
import { useLanguage, useSay } from '#i18n/use-say.ts';
import { listArticles } from '#storage/read/read-article.ts';
import { readCardBoxes, readClerks } from '#storage/read/read-shop.ts';
import { useLive } from '#storage/read/use-live.ts';
import { ActRow, LinkRow } from './link-row.tsx';
import { VersionRow } from './version-row.tsx';

export function MoreScreen() {
  const say = useSay();
  return (
    <Screen title={say('settings.more')}>
      <Column>
        <TillLinks />
        <BoutiqueLinks />
        <VersionRow />
      </Column>
    </Screen>
  );
}

function TillLinks() {
  const say = useSay();
  const language = useLanguage();
  const clerk = useClerkAtTill();
  const navigate = useNavigate();
  const lock = () => {
    lockTill();
    void navigate(paths.sell);
  };
  const spoken = language === 'en-XA' ? language : languageNames[language];
  return (
    <Links title={say('settings.more.till')}>
      <ActRow
        onAct={lock}
        icon={<Lock aria-hidden />}
        label={say('settings.more.lock')}
        {...(clerk && { hint: say('settings.more.lock.hint', { name: clerk.name }) })}
      />
      <LinkRow
        to={paths.help}
        icon={<CircleHelp aria-hidden />}
        label={say('settings.more.help')}
        hint={say('settings.more.help.hint')}
      />
      <LinkRow
        to={paths.shift}
        icon={<Banknote aria-hidden />}
        label={say('settings.more.shift')}
        hint={say('settings.more.shift.hint')}
      />
      {!isPractising() && (
        <LinkRow
          to={paths.device}
          icon={<ShieldCheck aria-hidden />}
          label={say('settings.more.device')}
          hint={say('settings.more.device.hint')}
        />
      )}
      <LinkRow
        to={paths.practice}
        icon={<GraduationCap aria-hidden />}
        label={say('settings.practice')}
        hint={say('settings.practice.hint')}
      />
      <LinkRow
        to={paths.customerDisplay}
        icon={<MonitorSmartphone aria-hidden />}
        label={say('settings.more.display')}
        hint={say('settings.more.display.hint')}
      />
      <LinkRow
        to={paths.scanner}
        icon={<ScanLine aria-hidden />}
        label={say('settings.scanner')}
        hint={say('settings.scanner.hint')}
      />
      <LinkRow
        to={paths.printer}
        icon={<Printer aria-hidden />}
        label={say('settings.printer')}
        hint={say('settings.printer.hint')}
      />
      <LinkRow
        to={paths.language}
        icon={<Languages aria-hidden />}
        label={say('settings.more.looks')}
        hint={spoken}
      />
    </Links>
  );
}

function BoutiqueLinks() {
  const say = useSay();
  const { db } = useShop();
  const clerks = useLive(() => readClerks(db), [db])?.filter(({ left }) => !left);
  const articles = useLive(() => listArticles(db), [db]);
  const boxes = useLive(() => readCardBoxes(db), [db]);
  return (
    <Links title={say('settings.more.boutique')}>
      <LinkRow
        to={paths.programme}
        icon={<BookOpen aria-hidden />}
        label={say('settings.more.programme')}
        hint={say('settings.more.programme.hint')}
      />
      {!isPractising() && (
        <LinkRow
          to={paths.importing}
          icon={<Import aria-hidden />}
          label={say('settings.more.import')}
          hint={say('settings.more.import.hint')}
        />
      )}
      <LinkRow
        to={paths.articles}
        icon={<Tag aria-hidden />}
        label={say('settings.more.articles')}
        {...(articles && { hint: say('settings.more.articles.hint', { n: articles.length }) })}
      />
      <LinkRow
        to={paths.cards}
        icon={<IdCard aria-hidden />}
        label={say('settings.cards')}
        {...(boxes && { hint: say('settings.cards.hint', { n: boxes.length }) })}
      />
      <LinkRow
        to={paths.clerks}
        icon={<UserCog aria-hidden />}
        label={say('settings.more.clerks')}
        {...(clerks && { hint: say('settings.more.clerks.hint', { n: clerks.length }) })}
      />
      {!isPractising() && (
        <LinkRow
          to={paths.pairing}
          icon={<Tablets aria-hidden />}
          label={say('settings.more.pairing')}
          hint={say('settings.more.pairing.hint')}
        />
      )}
    </Links>
  );
}

interface LinksProps {
  readonly title: string;
  readonly children: ReactNode;
}

function Links({ title, children }: LinksProps) {
  return (
    <Panel title={title}>
      <ul className="flex flex-col">{children}</ul>
    </Panel>
  );
}
