import type { ReactNode } from "react";
import { Link } from "../ui/index.js";

interface Props {
  readonly href: string;
  readonly title: string;
  /** Each in an element of its own. */
  readonly facts: ReactNode;
  readonly state?: ReactNode;
}

/** One thing of a list: what it is called, what is to know of it, and how it stands. */
export function ThingRow({ href, title, facts, state }: Props) {
  return (
    <li className="thing-row">
      <div>
        <h2 className="thing-title">
          <Link href={href}>
            <bdi>{title}</bdi>
          </Link>
        </h2>
        <p className="thing-facts">{facts}</p>
      </div>
      {state === undefined ? null : <div className="thing-state">{state}</div>}
    </li>
  );
}
