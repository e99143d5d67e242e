import type { FileKind } from './columns.ts';

/** What both an article and a line of a purchase say of the thing sold. */
export type GoodsField =
  | 'sku'
  | 'name'
  | 'listPrice'
  | 'price'
  | 'category'
  | 'brand'
  | 'colour'
  | 'size'
  | 'season'
  | 'tags'
  | 'tax';

export type ArticleField = GoodsField | 'barcode' | 'care';

export const goodsSynonyms: Readonly<Record<GoodsField, string>> = {
  sku:
    'sku | stock code | article number | article no | article code | item code | code | ' +
    'product code | product number | product id | variant sku | style no | lineitem sku | ' +
    '货号 | 款号 | 商品编码 | 商品编号 | 商品代码 | 商品コード | 品番 | 商品番号 | 型番 | référence | réf | ' +
    'code article | cod articol | cod produs | referință',
  name:
    'name | article | article name | product | product name | item | item name | title | ' +
    'description | lineitem name | 品名 | 商品名称 | 商品 | 名称 | 商品名 | 製品名 | désignation | nom | ' +
    'libellé | nom du produit | produit | denumire | articol | produs | descriere | ' +
    'nume produs',
  listPrice:
    'list price | original price | regular price | compare at price | full price | rrp | ' +
    'lineitem compare at price | 原价 | 吊牌价 | 标价 | 定価 | 通常価格 | prix initial | ' +
    'prix catalogue | prix barré | preț inițial | preț de listă | preț întreg',
  price:
    'price | unit price | sale price | selling price | amount | lineitem price | ' +
    'variant price | 单价 | 价格 | 售价 | 现价 | 零售价 | 成交价 | 価格 | 単価 | 売価 | 販売価格 | prix | ' +
    'prix unitaire | prix de vente | montant | preț | preț unitar | preț de vânzare | ' +
    'valoare',
  category:
    'category | type | product type | product category | department | 类别 | 品类 | 分类 | カテゴリ | ' +
    'カテゴリー | 分類 | catégorie | rayon | famille | categorie | grupă',
  brand: 'brand | vendor | make | 品牌 | ブランド | メーカー | marque | marcă',
  colour: 'colour | color | 颜色 | 色 | カラー | 色名 | couleur | coloris | culoare',
  size: 'size | 尺码 | 尺寸 | 码数 | サイズ | taille | mărime | măsură',
  season: 'season | collection | 季节 | 季度 | シーズン | 季節 | saison | sezon | colecție',
  tags: 'tags | tag | labels | 标签 | タグ | étiquettes | etichete',
  tax: 'tax rate | vat rate | tax | vat | 税率 | 消費税率 | taux de tva | tva | cota tva',
};

export const articleFile: FileKind<ArticleField> = {
  fields: ['barcode', ...(Object.keys(goodsSynonyms) as GoodsField[]), 'care'],
  synonyms: {
    ...goodsSynonyms,
    barcode:
      'barcode | ean | ean13 | gtin | upc | variant barcode | 条码 | 条形码 | バーコード | JANコード | ' +
      'JAN | code-barres | code barre | cod de bare',
    care:
      'care | washing | care advice | 洗涤说明 | 保养 | お手入れ | 洗濯表示 | entretien | ' +
      'conseils d’entretien | întreținere | îngrijire',
  },
  needs: [['name', 'sku'], ['price']],
  days: [],
  amounts: ['price', 'listPrice'],
};
