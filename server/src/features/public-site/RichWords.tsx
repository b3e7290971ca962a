import { type RichNode, renderRich } from "@accord/shared/rich-text";
import { createElement, type ReactNode, useId } from "react";

/** A published text for reading, in its own direction, its notes below it. */
export function RichWords({ content }: { readonly content: unknown }): ReactNode {
  const notes = useId();
  return (
    <div className="words" dir="auto">
      {renderRich<ReactNode>(
        content as RichNode,
        (tag, attributes, children) => createElement(tag, attributes, ...children),
        { notes },
      )}
    </div>
  );
}
