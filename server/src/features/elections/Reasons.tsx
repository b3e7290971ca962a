import type { ReactNode } from "react";

/** Words as somebody wrote them. */
export const Reasons = ({ words }: { readonly words: string }): ReactNode => (
  <p className="words lines" dir="auto">
    {words}
  </p>
);
