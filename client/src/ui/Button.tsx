import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components";
import { useSay } from "./say.js";

export interface ButtonProps extends Omit<AriaButtonProps, "className" | "children" | "isPending" | "style"> {
  /** primary: the one act of the screen. plain: any other. quiet: beside text. */
  readonly kind?: "primary" | "plain" | "quiet";
  /** The server has not confirmed yet: presses are ignored, the width stays. */
  readonly pending?: boolean;
  readonly pendingLabel?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

export function Button({
  kind = "plain",
  pending = false,
  pendingLabel,
  className,
  children,
  ...props
}: ButtonProps) {
  const say = useSay();
  const waiting = pendingLabel ?? say("ui.recording");
  return (
    <AriaButton
      {...props}
      isPending={pending}
      className={["button", `button-${kind}`, className].filter(Boolean).join(" ")}
    >
      <span className="button-words" data-hidden={pending || undefined}>
        {children}
      </span>
      {pending ? <span className="button-waiting">{waiting}</span> : null}
    </AriaButton>
  );
}
