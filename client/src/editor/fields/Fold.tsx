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
  const place = useRef<HTMLDetailsElement>(null);
  const before = useRef(closeOn);
  useEffect(() => {
    if (before.current === closeOn) return;
    before.current = closeOn;
    setOpen(false);
    // What closes over the focus gives it to its own head.
    if (place.current?.contains(document.activeElement)) place.current.querySelector("summary")?.focus();
  }, [closeOn]);
  return (
    <details
      ref={place}
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
