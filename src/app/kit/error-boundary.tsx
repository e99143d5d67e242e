import { Component, type ReactNode } from 'react';
import { BrokenScreen } from './broken-screen.tsx';

export interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly fault: unknown;
  readonly broken: boolean;
}

/** Keeps a fault of one screen on that screen. The basket lives in storage, not in here. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { fault: undefined, broken: false };

  static getDerivedStateFromError(fault: unknown): ErrorBoundaryState {
    return { fault, broken: true };
  }

  override render(): ReactNode {
    const { fault, broken } = this.state;
    if (!broken) return this.props.children;
    const goOn = () => this.setState({ fault: undefined, broken: false });
    return <BrokenScreen fault={fault} onContinue={goOn} />;
  }
}
