import { termsRoots, termsTemplate } from "@accord/shared/forum";
import { plainText, type RichNode } from "@accord/shared/rich-text";
import { useSay } from "../../ui/index.js";
import { RichText } from "../../ui/RichText.js";
import { useDrawnWords } from "../drafting/drawn-words.js";

/** The eight parts, read. */
export function Parts({
  parts,
}: {
  readonly parts: readonly { readonly root: string; readonly content?: unknown }[];
}) {
  const say = useSay();
  const words = useDrawnWords(termsTemplate);
  return termsRoots.map((root) => {
    const content = parts.find((one) => one.root === root)?.content;
    const isEmpty = !content || plainText(content as RichNode).trim() === "";
    return (
      <section key={root} id={`field-${root}`} className="room-field" aria-labelledby={`label-${root}`}>
        <h2 id={`label-${root}`} className="room-label">
          {words.field(root)}
        </h2>
        {isEmpty ? (
          <p className="hint">{say("terms.part.empty")}</p>
        ) : (
          <div className="paper">
            <RichText content={content} headingShift={2} />
          </div>
        )}
      </section>
    );
  });
}
