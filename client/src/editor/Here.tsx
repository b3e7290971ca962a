import type { ReactNode } from "react";
import { Button, DialogTrigger } from "react-aria-components";
import type { Awareness } from "y-protocols/awareness";
import { Aside } from "../ui/Aside.js";
import { Identity } from "../ui/Identity.js";
import { useSay } from "../ui/say.js";
import { type Present, usePresent } from "./presence.js";
import "./state.css";

export interface HereProps {
  readonly awareness: Awareness;
  /** The label of a field by its root: "7 Problem". */
  readonly fieldName?: (root: string) => string;
  /** What one can do about somebody else. */
  readonly acts?: (person: Present) => ReactNode;
  /** Below the list. */
  readonly children?: ReactNode;
  /** Labels that are drawn; the others are counted. */
  readonly most?: number;
}

/** Who is at this document: initials, and on pressing all names with the field they are in. */
export function Here({ awareness, fieldName, acts, children, most = 5 }: HereProps) {
  const say = useSay();
  const people = usePresent(awareness);
  const shown = people.slice(0, most);
  const named = (one: Present): string => {
    const name = one.own ? say("drafting.here.you", { name: one.name }) : one.name;
    const field = one.field && fieldName ? fieldName(one.field) : "";
    return field ? say("drafting.here.inField", { name, field }) : name;
  };
  if (people.length === 0) return null;
  return (
    <DialogTrigger>
      <Button className="button button-quiet here">
        <span>{say("drafting.here", { count: people.length })}</span>
        <span className="here-labels">
          {shown.map((one) => (
            <Identity
              key={one.clients[0]}
              name={one.name}
              initials={one.initials}
              author={one.author}
              short
            />
          ))}
        </span>
        {people.length > shown.length ? (
          <span>{say("drafting.here.more", { count: people.length - shown.length })}</span>
        ) : null}
      </Button>
      <Aside title={say("drafting.here.list")} placement="bottom end">
        <ul className="here-list">
          {people.map((one) => (
            <li key={one.clients[0]}>
              <Identity
                name={named(one)}
                initials={one.initials}
                author={one.author}
                detail={one.detail ?? undefined}
              />
              {one.own ? null : acts?.(one)}
            </li>
          ))}
        </ul>
        {children}
      </Aside>
    </DialogTrigger>
  );
}
