import { ArticlesInput } from './articles-input.tsx';
import { ChoiceInput } from './choice-input.tsx';
import { CodeInput } from './code-input.tsx';
import { DayInput } from './day-input.tsx';
import { FigureInput } from './figure-input.tsx';
import type { InputProps } from './in-hand.ts';
import { NameInput } from './name-input.tsx';
import { WeekdaysInput } from './weekdays-input.tsx';

/** The input for what a field holds. */
export function FieldInput(props: InputProps) {
  const { holds } = props.field;
  switch (holds.kind) {
    case 'whole':
    case 'money':
    case 'percent':
    case 'times':
      return <FigureInput {...props} figure={holds} />;
    case 'choice':
      return <ChoiceInput {...props} options={holds.options} />;
    case 'day':
      return <DayInput {...props} />;
    case 'name':
      return <NameInput {...props} />;
    case 'code':
      return <CodeInput {...props} />;
    case 'weekdays':
      return <WeekdaysInput {...props} />;
    case 'articles':
      return <ArticlesInput {...props} />;
  }
}
