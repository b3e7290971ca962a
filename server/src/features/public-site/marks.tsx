import type { Say } from "@accord/shared/messages";
import type { Outcome } from "@accord/shared/responses";
import type { ReactNode } from "react";

const shapes: Record<Outcome | "none", ReactNode> = {
  inclusion: <path className="fill" d="M1.500 1.500h13v13h-13z" />,
  amendment: (
    <>
      <path className="line" d="M2 2h12v12H2z" />
      <path className="fill" d="M2 8h12v6H2z" />
    </>
  ),
  rejection: <path className="line" d="M2 2h12v12H2z" />,
  none: <path className="line dotted" d="M2 2h12v12H2z" />,
};

/** An outcome as colour, shape and word, always all three (P8). */
export function OutcomeMark({
  outcome,
  say,
}: {
  readonly outcome: Outcome | null;
  readonly say: Say;
}): ReactNode {
  const name = outcome ?? "none";
  return (
    <span className={`outcome outcome-${name}`}>
      <svg viewBox="0 0 16 16" width="1em" height="1em" aria-hidden="true" focusable="false">
        {shapes[name]}
      </svg>
      {say(`publicSite.outcome.${name}`)}
    </span>
  );
}

/** Short to the eye, in full to the ear. */
export function Spoken({ shown, name }: { readonly shown: string; readonly name: string }): ReactNode {
  return (
    <>
      <span aria-hidden="true">{shown}</span>
      <span className="visually-hidden">{name}</span>
    </>
  );
}

/** Numbered pages of a long list; the rest of the address is kept. */
export function Pages({
  page,
  pages,
  query,
  say,
}: {
  readonly page: number;
  readonly pages: number;
  readonly query: URLSearchParams;
  readonly say: Say;
}): ReactNode {
  if (pages <= 1) return null;
  const to = (n: number) => {
    const next = new URLSearchParams(query);
    next.set("page", String(n));
    return `?${next.toString()}`;
  };
  return (
    <nav className="pages" aria-label={say("publicSite.pages")}>
      {page > 1 ? (
        <a href={to(page - 1)} rel="prev">
          {say("publicSite.previous")}
        </a>
      ) : null}
      <span>{say("publicSite.page", { page, pages })}</span>
      {page < pages ? (
        <a href={to(page + 1)} rel="next">
          {say("publicSite.next")}
        </a>
      ) : null}
    </nav>
  );
}
