import type { ReactNode } from "react";
import { Link as AriaLink, type LinkProps as AriaLinkProps } from "react-aria-components";

export interface LinkProps extends Omit<AriaLinkProps, "className" | "children" | "style"> {
  readonly href: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Goes somewhere: inside the program without loading a page, elsewhere as any link. */
export function Link({ className, ...props }: LinkProps) {
  return <AriaLink {...props} className={className ?? "link"} />;
}

/** A link drawn as a button, where going there is the act of the screen. */
export function LinkButton({
  kind = "plain",
  ...props
}: LinkProps & { readonly kind?: "primary" | "plain" }) {
  return <AriaLink {...props} className={`button button-${kind}`} />;
}
