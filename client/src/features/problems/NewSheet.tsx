import { listProblemSheets, openProblemSheet } from "@accord/shared/problems";
import type { ReplyOf } from "@accord/shared/protocol";
import { type FormEvent, useState } from "react";
import { useCrumb } from "../../app/crumbs.js";
import { useGo, useProcess, useSearch } from "../../app/here.js";
import { issueOf, issuesOf } from "../../app/Refusal.js";
import { Reply } from "../../app/Reply.js";
import { useAct, useAsk } from "../../connection/asking.js";
import { Button, EmptyState, ErrorSummary, LinkButton, PageTitle, Select, useSay } from "../../ui/index.js";
import { type Facts, FactsFields } from "./FactsFields.js";

/** A sheet for the proposal named in the address, or for none. */
export default function NewSheet() {
  const say = useSay();
  const process = useProcess() ?? "";
  const asked = useAsk(listProblemSheets, { params: { process } });
  useCrumb(say("problems.new"));
  return (
    <>
      <PageTitle title={say("problems.new")} part={say("problems.title")} process={process} />
      <Reply asked={asked}>
        {(answer) =>
          answer.groups.length === 0 ? (
            <EmptyState text={say("problems.empty.who")}>
              <LinkButton href={`/app/${process}/problems`}>{say("problems.title")}</LinkButton>
            </EmptyState>
          ) : (
            <Form {...{ answer, process }} />
          )
        }
      </Reply>
    </>
  );
}

interface Props {
  readonly answer: ReplyOf<typeof listProblemSheets>;
  readonly process: string;
}

function Form({ answer, process }: Props) {
  const say = useSay();
  const go = useGo();
  const [{ proposal, group: named }] = useSearch();
  const { groups, proposals } = answer;
  const from = proposals.find(({ reference }) => reference === proposal);
  const [facts, setFacts] = useState<Facts>({
    title: from?.title ?? "",
    theme: null,
    proposal: from?.reference ?? null,
  });
  const [group, setGroup] = useState((groups.find(({ id }) => id === named) ?? groups[0])?.id ?? "");
  const open = useAct(openProblemSheet, {
    changes: [listProblemSheets],
    onDone: ({ no }) => go(`/app/${process}/problems/${no}`, { replace: true }),
  });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    open.act({ params: { process }, body: { ...facts, group } });
  };
  return (
    <form onSubmit={send} className="form" noValidate>
      <ErrorSummary issues={issuesOf(open.refused, say)} />
      <FactsFields
        {...{ facts }}
        themes={answer.themes}
        proposals={proposals}
        onChange={setFacts}
        issue={(field) => issueOf(open.refused, field, say)}
      />
      <Select
        name="group"
        label={say("problems.form.group")}
        value={group}
        onChange={setGroup}
        options={groups.map(({ id, name }) => ({ id, label: name }))}
      />
      <Button type="submit" kind="primary" pending={open.pending}>
        {say("problems.make")}
      </Button>
    </form>
  );
}
