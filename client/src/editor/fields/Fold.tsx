import { type ReactNode, useState } from "react";

interface Props {
  readonly summary: ReactNode;
  readonly startsOpen?: boolean;
  readonly children: ReactNode;
}

/** A part that opens; what is in it is made when it is first opened, and then stays. */
export function Fold({ summary, startsOpen = false, children }: Props) {
  const [isOpen, setOpen] = useState(startsOpen);
  const [wasOpen, setWasOpen] = useState(startsOpen);
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
