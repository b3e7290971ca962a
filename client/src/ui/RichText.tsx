import { type RichNode, renderRich } from "@accord/shared/rich-text";
import { createElement, type ReactNode, useId } from "react";

/** A frozen or published text for reading, in the text face, with its own direction. */
export function RichText({
  content,
  headingShift = 1,
}: {
  readonly content: unknown;
  readonly headingShift?: number;
}) {
  const notes = useId();
  return (
    <div className="words" dir="auto">
      {renderRich<ReactNode>(
        content as RichNode,
        (tag, attributes, children) => createElement(tag, attributes, ...children),
        { headingShift, notes },
      )}
    </div>
  );
}
