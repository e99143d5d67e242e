import { expect, test } from 'vitest';
import { articleFile } from './article-columns.ts';
import { guessColumns, missingColumns } from './columns.ts';
import { memberFile } from './member-columns.ts';
import { purchaseFile } from './purchase-columns.ts';

test('[I2] the columns of a real purchase history are matched by their headers', () => {
  const header = [
    ...['InvoiceNo', 'StockCode', 'Description', 'Quantity', 'InvoiceDate', 'UnitPrice'],
    ...['CustomerID', 'Country'],
  ];
  expect(guessColumns(purchaseFile, header)).toEqual({
    receipt: 0,
    sku: 1,
    name: 2,
    quantity: 3,
    day: 4,
    price: 5,
    member: 6,
  });
});

test.each([
  ['en', ['Name', 'Phone number', 'E-mail', 'Date of birth', 'Member since', 'Points']],
  ['zh', ['姓名', '手机号', '邮箱', '生日', '注册日期', '积分']],
  ['ja', ['氏名', '電話番号', 'メールアドレス', '生年月日', '入会日', 'ポイント']],
  ['fr', ['Nom', 'Téléphone', 'E-mail', 'Date de naissance', "Date d'inscription", 'Points']],
  ['ro', ['Nume', 'Telefon', 'Email', 'Data nașterii', 'Membru din', 'Puncte']],
])('[I2] a list of members with headers in %s is matched', (_, header) => {
  const { name, phone, email, birthday, enrolledOn, points } = guessColumns(memberFile, header);
  expect([name, phone, email, birthday, enrolledOn, points]).toEqual([0, 1, 2, 3, 4, 5]);
});

test.each([
  ['en', ['SKU', 'Product name', 'Price', 'Compare at price', 'Colour', 'Size', 'Barcode']],
  ['zh', ['货号', '品名', '售价', '吊牌价', '颜色', '尺码', '条码']],
  ['ja', ['品番', '商品名', '販売価格', '定価', 'カラー', 'サイズ', 'JANコード']],
  ['fr', ['Référence', 'Désignation', 'Prix', 'Prix catalogue', 'Couleur', 'Taille', 'EAN']],
  ['ro', ['Cod articol', 'Denumire', 'Preț', 'Preț inițial', 'Culoare', 'Mărime', 'Cod de bare']],
])('[I2] a catalogue with headers in %s is matched', (_, header) => {
  const found = guessColumns(articleFile, header);
  const { sku, name, price, listPrice, colour, size, barcode } = found;
  expect([sku, name, price, listPrice, colour, size, barcode]).toEqual([0, 1, 2, 3, 4, 5, 6]);
});

test('[I2] no column is given to two fields, and what is missing is said', () => {
  const columns = guessColumns(purchaseFile, ['Date', 'Description']);
  expect(new Set(Object.values(columns)).size).toBe(Object.keys(columns).length);
  expect(missingColumns(purchaseFile, columns)).toEqual([['price']]);
});
