import type { ReactNode } from "react";
import { Link } from "../../ui/index.js";

interface Props {
  readonly title: string;
  /** What is said where there is none; null: nothing at all. */
  readonly none: string | null;
  /** The way to one more. */
  readonly act?: ReactNode;
  readonly rows: readonly { readonly label: string; readonly href: string; readonly facts: ReactNode }[];
}

/** What of one kind is open, each a line with what waits on it. */
export function Things({ title, none, act, rows }: Props) {
  if (rows.length === 0 && none === null) return null;
  return (
    <div className="stack">
      <h3>{title}</h3>
      {rows.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ul className="thing-list">
          {rows.map(({ label, href, facts }) => (
            <li key={href} className="thing-row">
              <div>
                <p className="thing-title">
                  <Link href={href}>
                    <bdi>{label}</bdi>
                  </Link>
                </p>
                <div className="thing-facts">{facts}</div>
              </div>
            </li>
          ))}
        </ul>
      )}
      {act}
    </div>
  );
}
