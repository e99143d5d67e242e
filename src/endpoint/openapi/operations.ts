import * as v from 'valibot';
import { asidesAnswer } from '#protocol/aside-message.ts';
import { BLOCK_FORMAT } from '#protocol/block.ts';
import { factEnvelope } from '#protocol/fact-schema.ts';
import {
  admission,
  codeAnswer,
  joinRequest,
  pairRequest,
  tillsAnswer,
} from '#protocol/pairing-message.ts';
import { manifestForm } from '#protocol/snapshot.ts';
import { syncAnswer, syncRequest } from '#protocol/sync-message.ts';
import { takeInRequest, takenInAnswer } from '#protocol/taken-in-message.ts';

const block = v.object({
  format: v.literal(BLOCK_FORMAT),
  records: v.array(v.object({ card: v.looseObject({}), history: v.array(v.looseObject({})) })),
});

/** The forms of messages by the names that the document gives them. */
export const messages = {
  Fact: factEnvelope,
  SyncRequest: syncRequest,
  SyncAnswer: syncAnswer,
  TakeInRequest: takeInRequest,
  TakenIn: takenInAnswer,
  JoinRequest: joinRequest,
  PairRequest: pairRequest,
  Admission: admission,
  PairingCode: codeAnswer,
  Tills: tillsAnswer,
  KeptAside: asidesAnswer,
  Manifest: manifestForm,
  Block: block,
  Document: v.looseObject({ openapi: v.string() }),
  Health: v.object({ name: v.literal('habitue') }),
  Empty: v.object({}),
} satisfies Readonly<Record<string, v.GenericSchema>>;

export type MessageName = keyof typeof messages;

/** Codes that a request may be turned away with, by status. */
export type Codes = Readonly<Record<number, readonly string[]>>;

export interface Operation {
  readonly method: 'get' | 'post' | 'put';
  /** As OpenAPI writes it. */
  readonly path: string;
  readonly id: string;
  readonly summary: string;
  /** Whether a till says who it is and signs. */
  readonly ofTill: boolean;
  readonly asks?: MessageName;
  readonly answers: MessageName;
  readonly codes?: Codes;
}

const message: Codes = {
  400: ['NOT_JSON', 'TOO_DEEP', 'FORBIDDEN_NAME', 'MALFORMED'],
  415: ['NOT_JSON'],
  426: ['PROTOCOL_UNKNOWN'],
};

export const operations: readonly Operation[] = [
  {
    ...{ method: 'get', path: '/v1/health', id: 'health', ofTill: false, answers: 'Health' },
    summary: 'Whether an endpoint of Habitué answers here.',
  },
  {
    ...{ method: 'get', path: '/v1/openapi.json', id: 'openApi', ofTill: false },
    answers: 'Document',
    summary: 'This document.',
  },
  {
    ...{ method: 'post', path: '/v1/join', id: 'join', ofTill: false },
    ...{ asks: 'JoinRequest', answers: 'Admission' },
    summary: 'The first till of a boutique makes itself known, on the machine of the endpoint.',
    codes: {
      ...message,
      403: ['NOT_THIS_MACHINE'],
      409: ['BOUTIQUE_ELSEWHERE'],
    },
  },
  {
    ...{ method: 'post', path: '/v1/pairing-codes', id: 'makePairingCode', ofTill: true },
    answers: 'PairingCode',
    summary: 'A code that lets one more till in, once and within ten minutes.',
    codes: { 429: ['TOO_MANY_TRIES'] },
  },
  {
    ...{ method: 'post', path: '/v1/pair', id: 'pair', ofTill: false },
    ...{ asks: 'PairRequest', answers: 'Admission' },
    summary: 'A further till comes in by a code. Asked again, it is told the same.',
    codes: { ...message, 404: ['CODE_UNKNOWN'], 409: ['TILL_IN_USE'], 429: ['TOO_MANY_TRIES'] },
  },
  {
    ...{ method: 'post', path: '/v1/sync', id: 'sync', ofTill: true },
    ...{ asks: 'SyncRequest', answers: 'SyncAnswer' },
    summary:
      'Pushes facts of this till in the order of its chain, and pulls what happened since its ' +
      'cursor. Sent twice, it counts once; what happened is never refused.',
    codes: { ...message, 403: ['NOT_YOURS'] },
  },
  {
    ...{ method: 'post', path: '/v1/taken-in', id: 'takeIn', ofTill: true },
    ...{ asks: 'TakeInRequest', answers: 'TakenIn' },
    summary:
      'What another till saved as a file because it could not send it, signed by that till. It ' +
      'counts as a push of that till would; blocks that are wanted are put, and all is told again.',
    codes: { ...message, 422: ['OTHER_BOUTIQUE', 'DAMAGED', 'TILL_UNKNOWN', 'FORGED'] },
  },
  {
    ...{
      method: 'get',
      path: '/v1/blocks/{sha256}',
      id: 'getBlock',
      ofTill: true,
      answers: 'Block',
    },
    summary: 'Members with their history, by the hash of what is in the block.',
    codes: { 404: ['BLOCK_UNKNOWN'] },
  },
  {
    ...{ method: 'put', path: '/v1/blocks/{sha256}', id: 'putBlock', ofTill: true },
    ...{ asks: 'Block', answers: 'Empty' },
    summary: 'A block of an import that the endpoint asked for.',
    codes: { 404: ['BLOCK_UNKNOWN'], 422: ['BAD_BLOCK', 'HASH_DIFFERS'] },
  },
  {
    ...{ method: 'get', path: '/v1/blocks/manifests/{name}', id: 'getManifest', ofTill: true },
    answers: 'Manifest',
    summary: 'The blocks of a snapshot, whoever was seen last in the first.',
    codes: { 404: ['BLOCK_UNKNOWN'] },
  },
  {
    ...{
      method: 'get',
      path: '/v1/aside',
      id: 'listKeptAside',
      ofTill: true,
      answers: 'KeptAside',
    },
    summary: 'Facts that were kept and are not counted, and why not.',
  },
  {
    ...{ method: 'get', path: '/v1/tills', id: 'listTills', ofTill: true, answers: 'Tills' },
    summary: 'The tills of the boutique: last seen, unsent, points held.',
  },
  {
    ...{ method: 'post', path: '/v1/tills/{till}/close', id: 'closeTill', ofTill: true },
    answers: 'Empty',
    summary: 'A till was lost: it is heard no more, and what it holds stays set aside.',
    codes: { 404: ['TILL_UNKNOWN'] },
  },
  {
    ...{ method: 'post', path: '/v1/tills/{till}/release', id: 'releaseTill', ofTill: true },
    answers: 'Empty',
    summary: 'What a closed till held is free again, at the risk of the shop.',
    codes: { 404: ['TILL_UNKNOWN'], 409: ['TILL_OPEN'] },
  },
];
