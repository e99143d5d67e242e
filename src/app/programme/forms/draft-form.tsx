import { Panel } from '#app/kit/panel.tsx';
import { useSay } from '#i18n/use-say.ts';
import { FieldInput } from './field-input.tsx';
import type { FormField } from './form-field.ts';
import { nameFields } from './house-fields.ts';
import type { InHand } from './in-hand.ts';
import { ListForm } from './list-form.tsx';
import { formSections } from './sections.ts';

/** The whole draft, a panel for each part of the programme. */
export function DraftForm({ hand }: { readonly hand: InHand }) {
  const say = useSay();
  return (
    <>
      <FieldList fields={nameFields()} hand={hand} />
      {formSections.map((section) => (
        <Panel key={section.about} title={say(`programme.section.${section.about}`)}>
          {'fields' in section ? (
            <FieldList fields={section.fields(hand.programme)} hand={hand} />
          ) : (
            <>
              <ListForm list={section.about} hand={hand} fieldsOf={section.fieldsOf} />
              {section.besides && <FieldList fields={section.besides()} hand={hand} />}
            </>
          )}
        </Panel>
      ))}
    </>
  );
}

interface FieldListProps {
  readonly fields: readonly FormField[];
  readonly hand: InHand;
}

export function FieldList({ fields, hand }: FieldListProps) {
  return (
    <div className="flex flex-col gap-4">
      {fields.map((field) => (
        <FieldInput key={JSON.stringify(field.at)} field={field} hand={hand} />
      ))}
    </div>
  );
}
