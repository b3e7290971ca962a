import { type ReactNode, useId } from "react";
import { Heading, Popover } from "react-aria-components";

export interface AsideProps {
  readonly title: string;
  readonly placement: "bottom start" | "bottom end";
  readonly children: ReactNode;
}

/** A few facts beside the button that opens them, inside a DialogTrigger. The popover is the dialog itself: its unseen closing buttons stand inside. */
export function Aside({ title, placement, children }: AsideProps) {
  const id = useId();
  return (
    <Popover className="floating aside" placement={placement} aria-labelledby={id}>
      <Heading id={id} level={2} className="aside-title">
        {title}
      </Heading>
      {children}
    </Popover>
  );
}
