import type { PublicDraft } from "@accord/shared/commitments";
import type { ReactNode } from "react";
import type { FieldChange } from "../draft-changes.js";
import { type Around, Page } from "../Page.js";
import { References } from "./ProposalPages.js";
import { TextChanged } from "./TextChanged.js";

interface Props {
  readonly around: Around;
  readonly before: PublicDraft;
  readonly after: PublicDraft;
  readonly changes: readonly FieldChange[];
}

/** S21: what a draft changes of an earlier one, word by word, and the comments that were included. */
export function DraftChangesPage({ around, before, after, changes }: Props): ReactNode {
  const { say, slug, process } = around;
  const title = say("publicSite.draft.changes.title", {
    n: after.n,
    title: after.title,
    before: before.version,
    after: after.version,
  });
  return (
    <Page around={around} title={title}>
      <h1>{title}</h1>
      <p className="facts">
        {[after, before].map(({ n, version }) => (
          <a key={version} className="quiet" href={`/p/${slug}/drafts/${n}/v${version}`}>
            {say("publicSite.draft.next", { n: version })}
          </a>
        ))}
      </p>
      <p>{say(changes.length === 0 ? "plan.compare.same" : "plan.compare.how")}</p>
      {changes.map(({ root, label, before: was, after: is, references }) => (
        <section key={root} aria-labelledby={`c-${root}`}>
          <h2 id={`c-${root}`}>{label}</h2>
          <TextChanged before={was} after={is} say={say} language={process.language} />
          {references.length === 0 ? null : (
            <>
              <p>{say("publicSite.draft.changes.for")}</p>
              <References slug={slug} references={references} />
            </>
          )}
        </section>
      ))}
    </Page>
  );
}
