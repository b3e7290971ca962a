import { listProposals, makeProposal, proposalSources } from "@accord/shared/proposals";
import type { ReplyOf } from "@accord/shared/protocol";
import { type FormEvent, useState } from "react";
import { useCrumb } from "../../app/crumbs.js";
import { useGo, useProcess, useSearch } from "../../app/here.js";
import { issueOf, issuesOf } from "../../app/Refusal.js";
import { Reply } from "../../app/Reply.js";
import { useAct, useAsk } from "../../connection/asking.js";
import { Button, EmptyState, ErrorSummary, LinkButton, PageTitle, Select, useSay } from "../../ui/index.js";
import { SourceWords } from "./SourceWords.js";
import { type ProposalWords, WordsFields } from "./WordsFields.js";
import "./proposals.css";

const noGroup = "none";

/** A proposal from the contributions named in the address, or from none. */
export default function NewProposal() {
  const say = useSay();
  const process = useProcess() ?? "";
  const [{ from = "" }] = useSearch();
  const asked = useAsk(proposalSources, { params: { process }, query: from === "" ? {} : { from } });
  useCrumb(say("proposals.new"));
  return (
    <>
      <PageTitle title={say("proposals.new")} part={say("proposals.title")} process={process} />
      <Reply asked={asked}>
        {(answer) =>
          answer.withoutGroup || answer.groups.length > 0 ? (
            <Form answer={answer} process={process} />
          ) : (
            <EmptyState text={say("proposals.new.noRight")}>
              <LinkButton href={`/app/${process}/proposals`}>{say("proposals.title")}</LinkButton>
            </EmptyState>
          )
        }
      </Reply>
    </>
  );
}

interface FormProps {
  readonly answer: ReplyOf<typeof proposalSources>;
  readonly process: string;
}

function Form({ answer: { sources, groups, own, withoutGroup }, process }: FormProps) {
  const say = useSay();
  const go = useGo();
  const only = sources.length === 1 ? sources[0] : undefined;
  const [words, setWords] = useState<ProposalWords>({
    title: (only?.title ?? "").slice(0, 150),
    problem: "",
    asked: "",
  });
  const [group, setGroup] = useState(own ?? (withoutGroup ? noGroup : (groups[0]?.id ?? noGroup)));
  const make = useAct(makeProposal, {
    changes: [listProposals],
    onDone: ({ reference }) => go(`/app/${process}/proposals/${reference}`, { replace: true }),
  });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const contributions = sources.map(({ reference }) => reference);
    make.act({
      params: { process },
      body: { ...words, group: group === noGroup ? null : group, contributions },
    });
  };
  const issue = (field: string) => issueOf(make.refused, field, say);
  return (
    <div className="two-columns">
      <form onSubmit={send} className="form" noValidate>
        <ErrorSummary issues={issuesOf(make.refused, say)} />
        <p>{say("proposals.new.lead")}</p>
        <WordsFields words={words} onChange={setWords} issue={issue} />
        <Select
          name="group"
          label={say("proposals.field.group")}
          value={group}
          onChange={setGroup}
          options={[
            ...(withoutGroup ? [{ id: noGroup, label: say("proposals.noGroup") }] : []),
            ...groups.map(({ id, name }) => ({ id, label: name })),
          ]}
        />
        <Button type="submit" kind="primary" pending={make.pending}>
          {say("proposals.make")}
        </Button>
      </form>
      <section className="stack" aria-labelledby="sources">
        <h2 id="sources">{say("proposals.new.sources", { count: sources.length })}</h2>
        {sources.map((source) => (
          <SourceWords key={source.id} source={source} />
        ))}
      </section>
    </div>
  );
}
