import { type ReactNode, useState } from "react";
import { Button, Sheet, useSay } from "../../ui/index.js";
import { ThreadList } from "../comments/index.js";
import { Checks } from "./Checks.js";
import { Contributions } from "./Contributions.js";
import { fieldName, fields } from "./fields.js";
import { type MarginProps, threadsLabel } from "./Margin.js";
import { Outline } from "./Outline.js";
import { Versions } from "./Versions.js";

type Part = "fields" | "threads" | "contributions" | "checks" | "versions";

/** Where it is narrow: what stands beside the text opens as a sheet from a bar; it hides while somebody types. */
export function RoomBar({ filled, ...props }: MarginProps & { readonly filled: number }) {
  const say = useSay();
  const [open, setOpen] = useState<Part | null>(null);
  const { commitment, live, checks } = props;
  const close = (): void => setOpen(null);
  const labels: Record<Part, string> = {
    fields: say("commitments.tab.fields", { filled, total: fields.length }),
    threads: threadsLabel(props.talk, say),
    contributions: say("commitments.tab.contributions", { count: commitment.linked.length }),
    checks: say("commitments.tab.checks", { count: checks.standing.length }),
    versions: say("commitments.tab.versions", { count: commitment.versions.length }),
  };
  const parts: Record<Part, ReactNode> = {
    fields: <Outline draft={live.draft} place={commitment.place} issues={checks.standing} onGo={close} />,
    threads: (
      <ThreadList
        talk={props.talk}
        fieldName={(root) => fieldName(root, say)}
        onGo={props.onThread}
        onElsewhere={close}
      />
    ),
    contributions: <Contributions {...props} onGo={close} />,
    checks: <Checks checks={checks} process={props.process} n={commitment.n} onGo={close} />,
    versions: <Versions {...props} />,
  };
  return (
    <nav className="room-bar" aria-label={say("commitments.margin")}>
      {(Object.keys(labels) as Part[]).map((part) => (
        <Button key={part} kind="quiet" onPress={() => setOpen(part)}>
          {labels[part]}
        </Button>
      ))}
      <Sheet
        title={open ? labels[open] : ""}
        isOpen={open !== null}
        onOpenChange={(is) => {
          if (!is) close();
        }}
      >
        {open ? parts[open] : null}
      </Sheet>
    </nav>
  );
}
