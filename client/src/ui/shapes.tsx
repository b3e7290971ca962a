import type { ReactNode } from "react";

/** One drawing of 1em that repeats what the word beside it says. */
export function Shape({
  children,
  className = "",
}: {
  readonly children: ReactNode;
  readonly className?: string;
}) {
  return (
    <svg className={`shape ${className}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

export const Tick = () => (
  <Shape>
    <path className="stroke" d="M2.500 8.500 6 12l7.500-8" />
  </Shape>
);
export const Cross = () => (
  <Shape>
    <path className="stroke" d="m3.500 3.500 9 9m0-9-9 9" />
  </Shape>
);
export const Chevron = () => (
  <Shape className="chevron">
    <path className="stroke" d="m3.500 6 4.500 4.500L12.500 6" />
  </Shape>
);
