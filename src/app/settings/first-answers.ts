export interface Answers {
  readonly name: string;
  /** Absent until somebody picks: then what the language makes likely holds. */
  readonly country?: string;
  readonly currency?: string;
  readonly start: 'sample' | 'import' | 'empty';
  readonly managerName: string;
  readonly pin: string;
}

export const firstAnswers: Answers = { name: '', start: 'sample', managerName: '', pin: '' };

export interface StepProps {
  readonly answers: Answers;
  readonly onAnswer: (more: Partial<Answers>) => void;
  /** Said only once somebody tried to go on without it. */
  readonly missing: boolean;
}
