import {
  changeProblemSheet,
  criteriaSetNames,
  listProblemSheets,
  readProblemSheet,
  readSolutions,
} from "@accord/shared/problems";
import type { ReplyOf } from "@accord/shared/protocol";
import { type FormEvent, useState } from "react";
import { issueOf, Refusal } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { announce, Button, Link, Select, useSay } from "../../ui/index.js";
import { type Facts, FactsFields } from "./FactsFields.js";

interface Props {
  readonly sheet: ReplyOf<typeof readProblemSheet>;
  readonly process: string;
}

/** What the sheet is tied to; who writes it changes it. */
export function SheetFacts({ sheet, process }: Props) {
  const say = useSay();
  const { no, can, theme, proposal } = sheet;
  if (can.edit) return <Form {...{ sheet, process }} key={`${no} ${proposal?.reference} ${theme?.id}`} />;
  return (
    <dl className="fact-list">
      <dt>{say("problems.form.proposal")}</dt>
      <dd>
        {proposal ? (
          <Link href={`/app/${process}/proposals/${proposal.reference}`}>
            <bdi>{proposal.title}</bdi>
          </Link>
        ) : (
          say("problems.none")
        )}
      </dd>
      <dt>{say("problems.form.theme")}</dt>
      <dd>{theme ? <bdi>{theme.title}</bdi> : say("problems.none")}</dd>
      <dt>{say("problems.form.criteria")}</dt>
      <dd>{say(`problems.set.${sheet.criteriaSet}`)}</dd>
    </dl>
  );
}

function Form({ sheet, process }: Props) {
  const say = useSay();
  const { no } = sheet;
  const [facts, setFacts] = useState<Facts>({
    title: sheet.title,
    theme: sheet.theme?.id ?? null,
    proposal: sheet.proposal?.reference ?? null,
  });
  const [criteriaSet, setCriteriaSet] = useState(sheet.criteriaSet);
  const change = useAct(changeProblemSheet, {
    changes: [readProblemSheet, readSolutions, listProblemSheets],
    onDone: () => announce(say("problems.facts.saved")),
  });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    change.act({ params: { process, no }, body: { ...facts, criteriaSet } });
  };
  return (
    <form onSubmit={send} className="stack" noValidate aria-label={say("problems.facts")}>
      <FactsFields
        {...{ facts }}
        themes={sheet.themes}
        proposals={sheet.proposals}
        onChange={setFacts}
        issue={(field) => issueOf(change.refused, field, say)}
      />
      {sheet.scored ? (
        <p className="hint">{say("problems.form.criteria.fixed")}</p>
      ) : (
        <Select
          name="criteriaSet"
          label={say("problems.form.criteria")}
          value={criteriaSet}
          onChange={(id) => setCriteriaSet(criteriaSetNames.find((one) => one === id) ?? criteriaSet)}
          options={criteriaSetNames.map((id) => ({ id, label: say(`problems.set.${id}`) }))}
        />
      )}
      <Refusal error={change.refused} />
      <div className="acts">
        <Button type="submit" pending={change.pending}>
          {say("problems.facts.save")}
        </Button>
      </div>
    </form>
  );
}
