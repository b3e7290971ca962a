import { isEligible, listElections, readElection, selectMembers } from "@accord/shared/elections";
import { useState } from "react";
import { useIssues } from "../../app/useIssues.js";
import { useAct } from "../../connection/asking.js";
import { Button, Checkbox, ErrorSummary, TextArea, useSay } from "../../ui/index.js";
import type { ElectionProps } from "./election-props.js";

interface Word {
  readonly selected: boolean;
  readonly reasons: string;
}
const noWord: Word = { selected: false, reasons: "" };

/** [Q33] The committee's word on everybody who is eligible, with reasons; published with one press. */
export function Selection({ election, process }: ElectionProps) {
  const say = useSay();
  const [words, setWords] = useState<Readonly<Record<number, Word>>>({});
  const select = useAct(selectMembers, { changes: [readElection, listElections] });
  const { issues } = useIssues(select.refused);
  const eligible = (election.applications ?? []).filter((one) => isEligible(one));
  if (eligible.length === 0) return null;
  const of = (no: number): Word => words[no] ?? noWord;
  const set = (no: number, part: Partial<Word>): void => setWords({ ...words, [no]: { ...of(no), ...part } });
  return (
    <section className="stack form" aria-labelledby="selection">
      <h2 id="selection">{say("elections.selection.title")}</h2>
      <p>{say("elections.selection.fixed")}</p>
      <ErrorSummary issues={issues} />
      {eligible.map(({ no, words: { nominee, organisation }, college }) => (
        <fieldset key={no} className="choice-row stack">
          <legend>
            <bdi>{nominee}</bdi>, <bdi>{organisation}</bdi>, <bdi>{election.colleges[college - 1]?.name}</bdi>
          </legend>
          <Checkbox isSelected={of(no).selected} onChange={(selected) => set(no, { selected })}>
            {say("elections.selection.select")}
          </Checkbox>
          <TextArea
            name={`reasons-${no}`}
            label={say("elections.selection.reasons")}
            rows={3}
            maxLength={2_000}
            value={of(no).reasons}
            onChange={(reasons) => set(no, { reasons })}
          />
        </fieldset>
      ))}
      <Button
        kind="primary"
        pending={select.pending}
        isDisabled={eligible.some(({ no }) => of(no).reasons.trim() === "")}
        onPress={() =>
          select.act({
            params: { process, no: election.no },
            body: {
              chosen: eligible.map(({ no: application }) => ({
                application,
                selected: of(application).selected,
                reasons: of(application).reasons.trim(),
              })),
            },
          })
        }
      >
        {say("elections.selection.act")}
      </Button>
    </section>
  );
}
