import { type ReactNode, useEffect } from "react";
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

/**
 * react-aria says that a button waits by a mark that takes its name from the button, and keeps the mark for seconds.
 * Where the button has gone with its dialog, the mark has no name and says nothing.
 */
function forgetNameless(): void {
  const place = document.querySelector("[data-live-announcer]");
  if (place === null) return;
  for (const mark of place.querySelectorAll("[aria-labelledby]"))
    if (!document.getElementById(mark.getAttribute("aria-labelledby") ?? "")) mark.remove();
  if (watched === place) return;
  watched = place;
  // The first mark of a page comes a moment later, when its button may have gone already.
  new MutationObserver(forgetNameless).observe(place, { childList: true, subtree: true });
}
let watched: Element | null = null;

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
  useEffect(() => forgetNameless, []);
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
