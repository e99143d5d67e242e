import { isEmpty } from './basket/sale.ts';
import type { FloorProps } from './floor-props.ts';
import { useSell } from './sell-context.ts';
import { Side } from './side.tsx';
import { useBeside } from './use-beside.ts';
import { Waiting } from './waiting.tsx';

/** The floor before the promise can be reckoned: codes are taken, and wait in the basket. */
export function EarlyFloor({ field, enrolling, taking }: FloorProps) {
  const { sale } = useSell();
  const beside = useBeside();
  return (
    <div className="till">
      <Side field={field} enrolling={enrolling} taking={taking} beside={beside} />
      <div className="till-lines overflow-y-auto bg-surface">
        {isEmpty(sale) && <Waiting beside={beside} taking={taking} />}
      </div>
    </div>
  );
}
