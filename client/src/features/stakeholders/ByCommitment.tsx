import { readStakeholders, withdrawEngagement } from "@accord/shared/stakeholders";
import { useState } from "react";
import { Refusal } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { announce, Button, DateText, Link, StateMark, useSay } from "../../ui/index.js";
import type { StakeholderAnswer } from "./answer.js";
import { EngageDialog } from "./EngageDialog.js";

interface Props {
  readonly answer: StakeholderAnswer;
  readonly process: string;
  readonly group: string | null;
}

type Row = StakeholderAnswer["commitments"][number];

/** For each commitment: who is engaged, and which of the two groups it needs is missing. */
export function ByCommitment({ answer, process, group }: Props) {
  const say = useSay();
  const [noting, setNoting] = useState<Row | null>(null);
  const rows = answer.commitments.filter((one) => group === null || one.group === group);
  return (
    <section className="stack" aria-labelledby="by-commitment">
      <h2 id="by-commitment">{say("stakeholders.byCommitment")}</h2>
      {rows.length === 0 ? <p>{say("stakeholders.noCommitment")}</p> : null}
      <ul className="thing-list">
        {rows.map((row) => (
          <One key={row.n} {...{ row, answer, process }} onNote={() => setNoting(row)} />
        ))}
      </ul>
      {noting ? <EngageDialog {...{ process, answer }} n={noting.n} onClose={() => setNoting(null)} /> : null}
    </section>
  );
}

interface OneProps {
  readonly row: Row;
  readonly answer: StakeholderAnswer;
  readonly process: string;
  readonly onNote: () => void;
}

function One({ row, answer, process, onNote }: OneProps) {
  const say = useSay();
  const { n, title, missing, can } = row;
  const withdraw = useAct(withdrawEngagement, {
    changes: [readStakeholders],
    onDone: () => announce(say("stakeholders.engage.withdrawn")),
  });
  const engaged = answer.stakeholders.flatMap((one) =>
    one.engagements.filter((noted) => noted.n === n).map((noted) => ({ ...one, noted })),
  );
  return (
    <li className="thing-row">
      <div>
        <h3 className="thing-title">
          <Link href={`/app/${process}/commitments/${n}`}>
            <bdi>{say("stakeholders.commitment", { n, title })}</bdi>
          </Link>
        </h3>
        <p className="thing-facts">
          {missing.length === 0 ? (
            <StateMark state="met" label={say("stakeholders.noneMissing")} />
          ) : (
            missing.map((one) => (
              <StateMark
                key={one}
                state="needsJudgement"
                label={say("stakeholders.missing", { group: say(`stakeholders.minimum.${one}`) })}
              />
            ))
          )}
          <span>{say("stakeholders.rule", { rule: "2.3" })}</span>
        </p>
        <ul className="stack">
          {engaged.map(({ id, name, minimumGroup, noted }) => (
            <li key={id}>
              <p>
                <bdi>{name}</bdi>
                {minimumGroup ? (
                  <span className="hint"> {say(`stakeholders.minimum.${minimumGroup}`)}</span>
                ) : null}{" "}
                <DateText value={noted.on} />
              </p>
              {noted.how ? (
                <p className="words" dir="auto">
                  {noted.how}
                </p>
              ) : null}
              {can.engage ? (
                <Button
                  kind="quiet"
                  aria-label={say("stakeholders.engage.withdraw.named", { name, n })}
                  pending={withdraw.pending}
                  onPress={() => withdraw.act({ params: { process, stakeholder: id, n }, body: {} })}
                >
                  {say("stakeholders.engage.withdraw")}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
        <Refusal error={withdraw.refused} />
        {can.engage && answer.stakeholders.length > 0 ? (
          <p className="acts">
            <Button aria-label={say("stakeholders.engage.named", { n })} onPress={onNote}>
              {say("stakeholders.engage")}
            </Button>
          </p>
        ) : null}
      </div>
    </li>
  );
}
