import { articleFile } from '#domain/intake/article-columns.ts';
import type { FileKind } from '#domain/intake/columns.ts';
import { memberFile } from '#domain/intake/member-columns.ts';
import { purchaseFile } from '#domain/intake/purchase-columns.ts';
import type { AnyField, FileKindName } from './intake-desk.ts';

export const fileKinds: Readonly<Record<FileKindName, FileKind<AnyField>>> = {
  members: memberFile as FileKind<AnyField>,
  purchases: purchaseFile as FileKind<AnyField>,
  articles: articleFile as FileKind<AnyField>,
};
