import { type AboutDraft as About, aboutDraftAddress } from "@accord/shared/contributions";
import { useSay } from "../../ui/index.js";

/** What a comment is about: leads to the paragraph as it stood in public, in its words then. */
export function AboutDraft({ process, about }: { readonly process: string; readonly about: About | null }) {
  const say = useSay();
  if (about === null) return null;
  const { n, version, paragraph, quote } = about;
  return (
    <div className="about-draft">
      <a className="link" href={`/p/${process}/${aboutDraftAddress(about)}`}>
        {say("contributions.one.about", { paragraph, version, n })}
      </a>
      <blockquote className="words kept-lines" dir="auto">
        {quote}
      </blockquote>
    </div>
  );
}
