import { Component, type ReactNode } from 'react';
import { BrokenScreen } from './broken-screen.tsx';

export interface ErrorBoundaryProps {
  /** Another one of these is another screen, which gets its own chance. */
  readonly screen?: string;
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
    if (this.state.broken && before.screen !== this.props.screen) this.setState(whole);
  }

  override render(): ReactNode {
    const { fault, broken } = this.state;
    if (!broken) return this.props.children;
    return <BrokenScreen fault={fault} onContinue={() => this.setState(whole)} />;
  }
}
