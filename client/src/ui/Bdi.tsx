import type { ReactNode } from "react";

/** A name, quote or title whose direction must not turn the words around it. */
export const Name = ({ children }: { readonly children: ReactNode }) => <bdi>{children}</bdi>;

/** A reference, hash or code: always left to right, never broken by the words around it. */
export const Reference = ({ children }: { readonly children: ReactNode }) => (
  <bdi dir="ltr" className="reference">
    {children}
  </bdi>
);

export interface WordsOfProps {
  readonly children: ReactNode;
  /** Language of the words, where it is known. */
  readonly lang?: string | undefined;
  readonly className?: string;
  /** The place scrolls: the keyboard must reach it, under this name. */
  readonly scrolls?: string;
}

/** Somebody's own words, in the text face, in their own direction and language. */
export const WordsOf = ({ children, lang, className = "", scrolls }: WordsOfProps) => (
  <div
    className={`words ${className}`}
    dir="auto"
    lang={lang}
    {...(scrolls ? { role: "region", "aria-label": scrolls, tabIndex: 0 } : {})}
  >
    {children}
  </div>
);
