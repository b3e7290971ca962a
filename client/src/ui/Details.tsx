import { type ReactNode, useEffect, useRef } from "react";

export interface DetailsProps {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  readonly startsOpen?: boolean;
  /** A table behind a picture is printed with it. */
  readonly openInPrint?: boolean;
  readonly onToggle?: (open: boolean) => void;
}

export function Details({
  summary,
  children,
  startsOpen = false,
  openInPrint = false,
  onToggle,
}: DetailsProps) {
  const place = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (!openInPrint) return;
    let was = false;
    const before = (): void => {
      was = place.current?.open ?? false;
      if (place.current) place.current.open = true;
    };
    const after = (): void => {
      if (place.current) place.current.open = was;
    };
    window.addEventListener("beforeprint", before);
    window.addEventListener("afterprint", after);
    return () => {
      window.removeEventListener("beforeprint", before);
      window.removeEventListener("afterprint", after);
    };
  }, [openInPrint]);
  return (
    <details
      ref={place}
      className="details"
      open={startsOpen}
      onToggle={(event) => onToggle?.(event.currentTarget.open)}
    >
      <summary>{summary}</summary>
      <div className="details-body">{children}</div>
    </details>
  );
}
