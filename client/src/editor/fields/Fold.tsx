import { type ReactNode, useEffect, useRef, useState } from "react";

interface Props {
  readonly summary: ReactNode;
  readonly startsOpen?: boolean;
  /** When this changes, what was to be done in it is done: it closes. */
  readonly closeOn?: unknown;
  readonly children: ReactNode;
}

/** A part that opens; what is in it is made when it is first opened, and then stays. */
export function Fold({ summary, startsOpen = false, closeOn, children }: Props) {
  const [isOpen, setOpen] = useState(startsOpen);
  const [wasOpen, setWasOpen] = useState(startsOpen);
  const before = useRef(closeOn);
  useEffect(() => {
    if (before.current === closeOn) return;
    before.current = closeOn;
    setOpen(false);
  }, [closeOn]);
  return (
    <details
      className="details"
      open={isOpen}
      onToggle={(event) => {
        const { open } = event.currentTarget;
        setOpen(open);
        if (open) setWasOpen(true);
      }}
    >
      <summary>{summary}</summary>
      {wasOpen ? <div className="details-body">{children}</div> : null}
    </details>
  );
}
