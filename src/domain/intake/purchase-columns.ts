import { type GoodsField, goodsSynonyms } from './article-columns.ts';
import type { FileKind } from './columns.ts';

export type PurchaseField = GoodsField | 'receipt' | 'day' | 'member' | 'quantity' | 'kind';

export const purchaseFile: FileKind<PurchaseField> = {
  fields: [
    'receipt',
    'day',
    'member',
    'quantity',
    'kind',
    ...Object.keys(goodsSynonyms),
  ] as PurchaseField[],
  synonyms: {
    ...goodsSynonyms,
    receipt:
      'receipt | receipt number | receipt no | invoice | invoice no | invoice number | ' +
      'order | order number | order id | ticket | transaction | transaction id | 小票号 | 单号 | ' +
      '订单号 | 销售单号 | 流水号 | 发票号 | レシート番号 | 伝票番号 | 注文番号 | 取引番号 | 売上番号 | n° de ticket | ' +
      'numéro de ticket | facture | n° de facture | commande | bon | nr bon | număr bon | ' +
      'factură | nr factură | comandă',
    day:
      'date | day | invoice date | order date | purchase date | sale date | datetime | ' +
      'created at | transaction date | 日期 | 销售日期 | 购买日期 | 交易时间 | 下单时间 | 日付 | 購入日 | 販売日 | ' +
      "売上日 | 注文日 | 取引日時 | date d'achat | date de vente | date de facture | data | " +
      'data vânzării | data bonului | data achiziției',
    member:
      'member | member number | member id | customer | customer id | customer number | ' +
      'customer phone | phone | card number | client | loyalty number | 会员 | 会员号 | 会员卡号 | ' +
      '会员编号 | 客户编号 | 手机号 | 顾客 | 会員 | 会員番号 | 顧客番号 | 顧客コード | カード番号 | 電話番号 | membre | ' +
      'numéro client | n° client | code client | téléphone | numéro de carte | membru | ' +
      'cod client | număr client | telefon | număr card',
    quantity:
      'quantity | qty | units | pieces | lineitem quantity | 数量 | 件数 | 個数 | 点数 | quantité | ' +
      'qté | cantitate | cant | bucăți | buc',
    kind:
      'kind | sale or return | transaction type | return | refund | 销售类型 | 单据类型 | 退货 | 取引区分 | ' +
      '返品 | 区分 | type de vente | retour | tip tranzacție | retur',
  },
  needs: [['day'], ['price'], ['sku', 'name']],
  days: ['day'],
  amounts: ['price', 'listPrice'],
};

/** Words in the `kind` column that mark a row as brought back. */
export const returnWords: string =
  'return | returned | refund | refunded | cancelled | canceled | credit | yes | true | ' +
  '退货 | 退款 | 退 | 是 | 返品 | 返金 | 取消 | はい | 戻し | retour | remboursement | remboursé | ' +
  'avoir | oui | annulé | retur | returnat | stornat | storno | rambursat | da | 1 | x';
