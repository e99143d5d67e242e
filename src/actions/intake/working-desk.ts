import { assert } from '#domain/assert.ts';
import { detectEncoding, type Encoding } from '#domain/intake/detect-encoding.ts';
import type { FileRow } from '#domain/intake/file-row.ts';
import { warmPhones } from '../read-phone.ts';
import { inspectText } from './inspect-text.ts';
import type {
  Checked,
  CheckRequest,
  DeskProgress,
  ImportOrder,
  IntakeDesk,
  Portion,
  RefusedRow,
} from './intake-desk.ts';
import { type Packing, packing } from './packing.ts';
import { peopleOf } from './people-of.ts';
import { historyCounts, type RowTaker, rowTaker } from './row-taker.ts';
import { splitRows } from './split-rows.ts';

const LOOKED_AT = 65_536;
const DECIMALS = 2;
const MOST_SHOWN = 200;

/** The desk itself, in a worker or in the page. */
export function workingDesk(tell: (progress: DeskProgress) => void): IntakeDesk {
  let text = '';
  let taker: RowTaker | undefined;
  let packed: Packing | undefined;
  let good = 0;
  const refused = new Map<number, RefusedRow>();
  const take = (row: FileRow) => {
    assert(taker, 'rows are taken while a file is checked');
    const issues = taker.take(row);
    if (issues) refused.set(row.row, { ...row, issues });
    else good += 1;
  };
  const checked = (): Checked => {
    const counts = taker && historyCounts(taker.taken);
    return {
      good,
      refused: refused.size,
      toMend: [...refused.values()].slice(0, MOST_SHOWN),
      ...(counts && { counts }),
    };
  };
  return {
    async open(file, wished) {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const encoding = wished ?? detectEncoding(bytes.subarray(0, LOOKED_AT));
      text = decoded(bytes, encoding);
      const inspection = inspectText(text, DECIMALS);
      return { ...inspection, encoding };
    },
    async check(request: CheckRequest) {
      await warmPhones();
      taker = rowTaker(request);
      packed = undefined;
      good = 0;
      refused.clear();
      let isHeader = true;
      splitRows(text, {
        onRow: (row) => {
          if (!isHeader) take(row);
          isHeader = false;
        },
        onProgress: tell,
      });
      return checked();
    },
    async mend(row, cells) {
      assert(refused.delete(row), 'only a row that was refused is mended');
      take({ row, cells });
      return checked();
    },
    async refused() {
      return [...refused.values()];
    },
    async people() {
      return taker ? peopleOf(taker.taken) : [];
    },
    async begin(order: ImportOrder) {
      assert(taker, 'a file is checked before it is imported');
      packed = packing(taker.taken, order);
      return packed.counts;
    },
    async next(): Promise<Portion> {
      assert(packed, 'an import is begun before it goes on');
      return packed.next();
    },
    async added() {
      return packed?.added() ?? [];
    },
    async articles() {
      return taker?.taken.kind === 'articles' ? taker.taken.articles : [];
    },
  };
}

function decoded(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(bytes);
}
