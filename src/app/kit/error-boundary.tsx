import { Component, type ReactNode } from 'react';
import { askAnew } from './ask-anew.ts';
import { BrokenScreen } from './broken-screen.tsx';

export interface ErrorBoundaryProps {
  /** Another one of these is another screen, which gets its own chance. */
  readonly screen?: string;
  /** Stands there after a fault, where a screen that says so would be too much. */
  readonly instead?: ReactNode;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly fault: unknown;
  readonly broken: boolean;
}

const whole: ErrorBoundaryState = { fault: undefined, broken: false };

/** Keeps a fault of one screen on that screen. The basket lives in storage, not in here. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state = whole;

  static getDerivedStateFromError(fault: unknown): ErrorBoundaryState {
    return { fault, broken: true };
  }

  override componentDidUpdate(before: ErrorBoundaryProps): void {
    if (this.state.broken && before.screen !== this.props.screen) this.#goOn();
  }

  override render(): ReactNode {
    const { fault, broken } = this.state;
    const { children, instead } = this.props;
    if (!broken) return children;
    if (instead !== undefined) return instead;
    return <BrokenScreen fault={fault} onContinue={() => this.#goOn()} />;
  }

  #goOn(): void {
    askAnew();
    this.setState(whole);
  }
}
