import type { FileKind } from './columns.ts';

export type MemberField =
  | 'number'
  | 'phone'
  | 'secondPhone'
  | 'email'
  | 'reading'
  | 'callName'
  | 'familyName'
  | 'givenName'
  | 'name'
  | 'birthday'
  | 'gender'
  | 'language'
  | 'address'
  | 'occupation'
  | 'incomeBand'
  | 'enrolledOn'
  | 'points'
  | 'consentCall'
  | 'consentSms'
  | 'consentEmail'
  | 'consentPost'
  | 'note';

const synonyms: Readonly<Record<MemberField, string>> = {
  number:
    'member number | member no | member id | card number | card no | loyalty number | ' +
    'customer id | customer number | customer no | customer code | id | number | no | 会员号 | ' +
    '会员编号 | 会员卡号 | 卡号 | 客户编号 | 编号 | 会員番号 | 会員No | 会員コード | 顧客番号 | 顧客コード | カード番号 | ' +
    'numéro de membre | numéro client | n° client | numéro de carte | code client | ' +
    'număr membru | număr client | cod client | număr card | nr card | numéro | număr | nr',
  phone:
    'phone | mobile | mobile phone | phone number | cell | cell phone | telephone | tel | ' +
    '手机 | 手机号 | 手机号码 | 电话 | 联系电话 | 移动电话 | 電話 | 電話番号 | 携帯 | 携帯電話 | 携帯番号 | téléphone | ' +
    'portable | téléphone portable | n° de téléphone | numéro de téléphone | telefon | ' +
    'telefon mobil | mobil | număr de telefon | nr telefon',
  secondPhone:
    'second phone | phone 2 | other phone | home phone | 其他电话 | 备用电话 | 家庭电话 | 電話番号2 | ' +
    '自宅電話 | téléphone 2 | téléphone fixe | telefon 2 | telefon fix',
  email:
    'email | e-mail | mail | email address | 邮箱 | 电子邮件 | 电子邮箱 | メール | メールアドレス | Eメール | ' +
    'courriel | adresse e-mail | adresă de e-mail',
  reading:
    'reading | furigana | kana | pinyin | 拼音 | 姓名拼音 | フリガナ | ふりがな | 氏名カナ | カナ | よみ | 読み',
  callName: 'call name | nickname | salutation | 称呼 | 昵称 | 呼び名 | surnom | poreclă',
  familyName:
    'last name | family name | surname | 姓 | 姓氏 | 苗字 | 名字(姓) | nom de famille | ' +
    'nume de familie',
  givenName: 'first name | given name | forename | 名 | 名(名前) | prénom | prenume',
  name:
    'name | full name | member | member name | customer | customer name | client | 姓名 | ' +
    '名字 | 会员姓名 | 客户姓名 | 会员名称 | 氏名 | 名前 | お名前 | 会員名 | 顧客名 | nom | nom complet | ' +
    'nom et prénom | nom du client | nume | nume complet | nume și prenume | nume client',
  birthday:
    'birthday | birth date | date of birth | dob | birthdate | 生日 | 出生日期 | 出生年月日 | 誕生日 | ' +
    '生年月日 | anniversaire | date de naissance | zi de naștere | data nașterii',
  gender: 'gender | sex | 性别 | 性別 | sexe | genre | gen',
  language: 'language | lang | locale | 语言 | 言語 | 使用言語 | langue | limbă | limba',
  address:
    'address | postal address | street | 地址 | 住址 | 联系地址 | 住所 | ご住所 | adresse | ' +
    'adresse postale | adresă | adresa',
  occupation: 'occupation | job | profession | 职业 | 職業 | métier | profesie | ocupație',
  incomeBand: 'income | income band | 收入 | 收入水平 | 年収 | 収入 | revenu | venit',
  enrolledOn:
    'enrolled on | member since | joined | join date | registration date | created at | ' +
    'created | signup date | 入会日期 | 注册日期 | 开卡日期 | 注册时间 | 入会日 | 登録日 | membre depuis | ' +
    "date d'inscription | date d’adhésion | membru din | data înscrierii | " +
    'data înregistrării',
  points:
    'points | points balance | loyalty points | balance | 积分 | 积分余额 | 当前积分 | ポイント | ' +
    'ポイント残高 | 保有ポイント | solde de points | puncte | sold puncte',
  consentCall:
    'accepts calls | consent call | 接受电话 | 電話可 | accepte les appels | acceptă apeluri | ' +
    'acord telefon',
  consentSms:
    'accepts sms | accepts sms marketing | consent sms | sms opt in | 接受短信 | SMS可 | ' +
    'accepte les SMS | acceptă SMS | acord SMS',
  consentEmail:
    'accepts email | accepts email marketing | accepts marketing | consent email | ' +
    'email opt in | newsletter | 接受邮件 | メール可 | メルマガ | accepte les e-mails | ' +
    'acceptă e-mail | acord e-mail',
  consentPost:
    'accepts post | accepts mail | consent post | 接受邮寄 | DM可 | 郵送可 | accepte le courrier | ' +
    'acceptă poșta',
  note:
    'note | notes | remark | remarks | comment | comments | 备注 | 说明 | 備考 | メモ | remarque | ' +
    'commentaire | observații | notă | notițe',
};

export const memberFile: FileKind<MemberField> = {
  fields: Object.keys(synonyms) as MemberField[],
  synonyms,
  needs: [['name', 'familyName', 'givenName', 'phone', 'number', 'email']],
  days: ['birthday', 'enrolledOn'],
  amounts: [],
};
