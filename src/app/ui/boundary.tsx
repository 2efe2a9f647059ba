import { Component, type ReactNode } from 'react';
import { Button } from './button';

interface BoundaryProps {
  /** What stands inside, as a noun: "The code view". */
  readonly what: string;
  readonly children: ReactNode;
  /** More ways out than to try again. */
  readonly actions?: ReactNode;
}

interface BoundaryState {
  readonly error: string | null;
}

/** Keeps a failure inside: the rest of the app goes on, and the part says so. A part that could not be loaded counts too. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { error: null };

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { error: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { what, children, actions } = this.props;
    const { error } = this.state;
    if (error === null) return children;
    return (
      <div role="alert" className="grid h-full min-h-40 place-content-center justify-items-center gap-2 bg-panel p-6">
        <p className="m-0 font-medium">{what} does not work right now.</p>
        <p className="m-0 max-w-prose text-center text-xs break-words text-muted">{error}</p>
        <div className="mt-1 flex gap-2">
          <Button onClick={() => this.setState({ error: null })}>Try again</Button>
          <Button onClick={() => window.location.reload()}>Reload the page</Button>
          {actions}
        </div>
      </div>
    );
  }
}
