import { listProposals, makeProposal, proposalSources } from "@accord/shared/proposals";
import type { ReplyOf } from "@accord/shared/protocol";
import { type FormEvent, useState } from "react";
import { useCrumb } from "../../app/crumbs.js";
import { useGo, useProcess, useSearch } from "../../app/here.js";
import { issueOf, issuesOf } from "../../app/Refusal.js";
import { Reply } from "../../app/Reply.js";
import { useAct, useAsk } from "../../connection/asking.js";
import {
  Button,
  EmptyState,
  ErrorSummary,
  LinkButton,
  PageTitle,
  Select,
  TextArea,
  TextField,
  useSay,
} from "../../ui/index.js";
import { SourceWords } from "./SourceWords.js";
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

function Form({ answer: { sources, groups, withoutGroup }, process }: FormProps) {
  const say = useSay();
  const go = useGo();
  const only = sources.length === 1 ? sources[0] : undefined;
  const [title, setTitle] = useState((only?.title ?? "").slice(0, 150));
  const [problem, setProblem] = useState("");
  const [askedFor, setAskedFor] = useState("");
  const [group, setGroup] = useState(withoutGroup ? noGroup : (groups[0]?.id ?? noGroup));
  const make = useAct(makeProposal, {
    changes: [listProposals],
    onDone: ({ reference }) => go(`/app/${process}/proposals/${reference}`, { replace: true }),
  });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const words = { title, problem, asked: askedFor, group: group === noGroup ? null : group };
    const contributions = sources.map(({ reference }) => reference);
    make.act({ params: { process }, body: { ...words, contributions } });
  };
  const issue = (field: string) => issueOf(make.refused, field, say);
  return (
    <div className="two-columns">
      <form onSubmit={send} className="form" noValidate>
        <ErrorSummary issues={issuesOf(make.refused, say)} />
        <p>{say("proposals.new.lead")}</p>
        <TextField
          name="title"
          label={say("proposals.field.title")}
          value={title}
          onChange={setTitle}
          issue={issue("title")}
          maxLength={150}
        />
        <TextArea
          name="problem"
          label={say("proposals.field.problem")}
          hint={say("proposals.field.problem.hint")}
          value={problem}
          onChange={setProblem}
          issue={issue("problem")}
          rows={6}
          words
        />
        <TextArea
          name="asked"
          label={say("proposals.field.asked")}
          hint={say("proposals.field.asked.hint")}
          value={askedFor}
          onChange={setAskedFor}
          issue={issue("asked")}
          rows={6}
          words
        />
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
