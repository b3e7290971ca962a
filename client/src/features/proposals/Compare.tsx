import { readProposal } from "@accord/shared/proposals";
import { useCrumb } from "../../app/crumbs.js";
import { GroupLink } from "../../app/GroupLink.js";
import { useProcess, useSearch } from "../../app/here.js";
import { Reply } from "../../app/Reply.js";
import { useAsk } from "../../connection/asking.js";
import { EmptyState, Link, LinkButton, PageTitle, Reference, useSay, WordsOf } from "../../ui/index.js";
import { comparable } from "./comparable.js";
import { StateOf } from "./StateOf.js";
import "./proposals.css";

/** Proposals side by side, part beside part; on a phone one below the other (S5). */
export default function Compare() {
  const say = useSay();
  const process = useProcess() ?? "";
  const [{ proposals = "" }] = useSearch();
  const refs = [...new Set(proposals.split(",").filter((ref) => ref !== ""))];
  useCrumb(say("proposals.compare.title"));
  return (
    <div className="stack">
      <PageTitle title={say("proposals.compare.title")} part={say("proposals.title")} process={process} />
      {comparable(refs) ? (
        <div className="side-by-side">
          {refs.map((ref) => (
            <Column key={ref} {...{ process, reference: ref }} />
          ))}
        </div>
      ) : (
        <EmptyState text={say("proposals.compare.none")}>
          <LinkButton href={`/app/${process}/proposals`}>{say("proposals.title")}</LinkButton>
        </EmptyState>
      )}
    </div>
  );
}

function Column({ process, reference: ref }: { readonly process: string; readonly reference: string }) {
  const say = useSay();
  const asked = useAsk(readProposal, { params: { process, ref } });
  return (
    <article aria-label={ref}>
      <Reply asked={asked}>
        {(proposal) => (
          <>
            <header>
              <h2 className="thing-title">
                <Link href={`/app/${process}/proposals/${ref}`}>
                  <bdi>{proposal.title}</bdi>
                </Link>
              </h2>
              <p className="thing-facts">
                <Reference>{ref}</Reference>
                <StateOf state={proposal.state} />
              </p>
            </header>
            {(["problem", "asked"] as const).map((field) => (
              <section key={field}>
                <h3>{say(`proposals.field.${field}`)}</h3>
                <WordsOf className="plain-words">{proposal[field]}</WordsOf>
              </section>
            ))}
            <section>
              <h3>{say("proposals.group")}</h3>
              <p>
                {proposal.group ? (
                  <GroupLink {...{ process }} group={proposal.group} />
                ) : (
                  say("proposals.noGroup")
                )}
              </p>
            </section>
            <section>
              <h3>{say("proposals.sources")}</h3>
              {proposal.sources.length === 0 ? (
                <p>{say("proposals.sources.none")}</p>
              ) : (
                <ul className="plain-list">
                  {proposal.sources.map((source) => (
                    <li key={source.id}>
                      <Link href={`/app/${process}/contributions/${source.reference}`}>
                        <Reference>{source.reference}</Reference>
                      </Link>{" "}
                      <bdi>{source.title}</bdi>
                    </li>
                  ))}
                </ul>
              )}
            </section>
            <section>
              <h3>{say("proposals.reasons")}</h3>
              {proposal.reasons ? (
                <WordsOf>{proposal.reasons}</WordsOf>
              ) : (
                <p>{say("proposals.compare.undecided")}</p>
              )}
            </section>
          </>
        )}
      </Reply>
    </article>
  );
}
