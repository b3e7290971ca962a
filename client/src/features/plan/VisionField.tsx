import type { ReactNode } from "react";

interface Props {
  readonly id: string;
  readonly label: string;
  readonly children: ReactNode;
}

/** A field of the vision that stands in no text. */
export const VisionField = ({ id, label, children }: Props) => (
  <section id={`field-${id}`} className="room-field stack" aria-labelledby={`label-${id}`}>
    <h2 id={`label-${id}`} className="room-label">
      {/* The words of field A begin with its letter. */}
      {id === "A" ? null : <span className="room-number">{id} </span>}
      {label}
    </h2>
    {children}
  </section>
);
