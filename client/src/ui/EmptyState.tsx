import type { ReactNode } from "react";

export interface EmptyStateProps {
  /** The whole sentence: what is so, and when that changes. */
  readonly text: ReactNode;
  /** The next step: buttons or links. */
  readonly children?: ReactNode;
}

export function EmptyState({ text, children }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <p>{text}</p>
      {children ? <div className="acts">{children}</div> : null}
    </div>
  );
}
