import ChevronRight from 'lucide-react/icons/chevron-right';
import IdCard from 'lucide-react/icons/id-card';
import PackageOpen from 'lucide-react/icons/package-open';
import Receipt from 'lucide-react/icons/receipt';
import Shirt from 'lucide-react/icons/shirt';
import Ticket from 'lucide-react/icons/ticket';
import User from 'lucide-react/icons/user';
import UserPlus from 'lucide-react/icons/user-plus';
import type { ReactNode } from 'react';
import { KeyCaps } from '#app/kit/key-caps.tsx';
import { MoneyText } from '#app/kit/money-text.tsx';
import { codeName } from '#app/kit/promise/code-name.ts';
import { SearchHighlight } from '#app/kit/search-highlight.tsx';
import { useFormat } from '#app/kit/use-format.ts';
import { useToday } from '#app/kit/use-today.ts';
import type { Article } from '#domain/purchase/article.ts';
import type { Purchase } from '#domain/purchase/purchase.ts';
import { rightOn } from '#domain/rights/right.ts';
import { useSay } from '#i18n/use-say.ts';
import type { FoundCommand } from '../commands/found-command.ts';
import { articleDetail } from '../tiles/article-detail.ts';
import { PriceText } from '../tiles/price-text.tsx';
import type { FoundCode, FoundMember } from './found.ts';
import type { Row } from './omnibox-rows.ts';
import { rowId } from './row-id.ts';

interface ResultRowProps {
  readonly row: Row;
  /** What was typed: shown where it stands in the row. */
  readonly found: string;
  readonly marked: boolean;
  readonly onPick: () => void;
}

export function ResultRow({ row, found, marked, onPick }: ResultRowProps) {
  return (
    <div
      role="option"
      tabIndex={-1}
      id={rowId(row)}
      aria-selected={marked}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onPick}
      onKeyDown={(event) => event.key === 'Enter' && onPick()}
      className="flex min-h-14 cursor-pointer items-center gap-3 rounded-md px-3 py-1
        aria-selected:bg-accent-soft"
    >
      <RowBody row={row} found={found} />
    </div>
  );
}

function RowBody({ row, found }: { readonly row: Row; readonly found: string }) {
  const say = useSay();
  switch (row.kind) {
    case 'member':
      return <MemberBody member={row.found} found={found} />;
    case 'article':
      return <ArticleBody article={row.article} found={found} />;
    case 'purchase':
      return <PurchaseBody purchase={row.purchase} />;
    case 'coupon':
      return <Plain icon={<Ticket aria-hidden />} text={say('till.coupon', row)} />;
    case 'command':
      return <CommandBody command={row.command} />;
    case 'code':
      return <CodeBody code={row.code} />;
    case 'enrol-card':
      return <Plain icon={<IdCard aria-hidden />} text={say('till.enrol.card', row)} />;
    case 'enrol-phone':
      return <Plain icon={<UserPlus aria-hidden />} text={enrolWords(row.phone, say)} />;
    case 'enrol-name':
      return <Plain icon={<UserPlus aria-hidden />} text={say('till.enrol.name', row)} />;
    case 'misc':
      return <Plain icon={<PackageOpen aria-hidden />} text={say('till.misc.sell', row)} />;
  }
}

interface FoundIn {
  readonly found: string;
}

function MemberBody({ member, found }: FoundIn & { readonly member: FoundMember }) {
  const say = useSay();
  return (
    <>
      <User aria-hidden className="shrink-0 text-ink3" />
      <span className="min-w-0 grow">
        <span className="block truncate font-semibold">
          <SearchHighlight text={member.name ?? say('till.member.unnamed')} found={found} />
        </span>
        {member.reading && (
          <span className="block truncate text-15 text-ink2">
            <SearchHighlight text={member.reading} found={found} />
          </span>
        )}
      </span>
      <span className="figures shrink-0 text-15 text-ink2">
        <SearchHighlight text={member.phoneMasked ?? member.number} found={found} />
      </span>
    </>
  );
}

function ArticleBody({ article, found }: FoundIn & { readonly article: Article }) {
  return (
    <>
      <Shirt aria-hidden className="shrink-0 text-ink3" />
      <span className="min-w-0 grow">
        <span className="block truncate font-semibold">
          <SearchHighlight text={article.name} found={found} />
        </span>
        <span className="block truncate text-15 text-ink2">
          <SearchHighlight text={articleDetail(article)} found={found} />
        </span>
      </span>
      <PriceText article={article} />
    </>
  );
}

function PurchaseBody({ purchase }: { readonly purchase: Purchase }) {
  const format = useFormat();
  const today = useToday();
  return (
    <>
      <Receipt aria-hidden className="shrink-0 text-ink3" />
      <span className="flex min-w-0 grow flex-wrap items-baseline justify-between gap-x-3">
        <span className="figures grow font-semibold break-all">{purchase.receipt}</span>
        <span className="text-15 text-ink2">{format.day(purchase.day, today)}</span>
        <MoneyText minor={purchase.dueMinor} />
      </span>
    </>
  );
}

function CodeBody({ code: { handedIn, right } }: { readonly code: FoundCode }) {
  const say = useSay();
  const today = useToday();
  return (
    <>
      <Ticket aria-hidden className="shrink-0 text-ink3" />
      <span className="flex min-w-0 grow flex-wrap items-baseline justify-between gap-x-3">
        <span className="figures grow font-semibold wrap-anywhere">
          {codeName(handedIn.of, handedIn.code, say)}
        </span>
        {right && <MoneyText minor={Math.max(0, rightOn(right, today).left)} />}
      </span>
    </>
  );
}

function CommandBody({ command: { id, ways } }: { readonly command: FoundCommand }) {
  const say = useSay();
  return (
    <>
      <ChevronRight aria-hidden className="shrink-0 text-ink3" />
      <span className="min-w-0 grow font-semibold">{say(`help.command.${id}`)}</span>
      <KeyCaps ways={ways} />
    </>
  );
}

function Plain({ icon, text }: { readonly icon: ReactNode; readonly text: string }) {
  return (
    <>
      <span className="shrink-0 text-accent">{icon}</span>
      <span className="min-w-0 grow font-semibold text-accent">{text}</span>
    </>
  );
}

/** The number stays in one piece. */
function enrolWords(phone: string, say: ReturnType<typeof useSay>): string {
  return say('till.enrol.phone', { phone: phone.replaceAll(' ', '\u00a0') });
}
