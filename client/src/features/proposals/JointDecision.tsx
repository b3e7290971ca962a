import {
  type JointDecisionPage,
  listProposals,
  readProposal,
  signJointDecision,
  withdrawJointDecision,
} from "@accord/shared/proposals";
import { useProcess } from "../../app/here.js";
import { Refusal } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { Button, DateText, Link, Notice, StateMark, useSay, WordsOf } from "../../ui/index.js";

interface Props {
  readonly joint: JointDecisionPage;
  readonly labels: { readonly government: string; readonly non_government: string };
}

/** What both co-chairs sign: outcome, reasons, who has signed; the signature that is mine to give. */
export function JointDecision({ joint, labels }: Props) {
  const say = useSay();
  const process = useProcess() ?? "";
  const changed = { changes: [listProposals, readProposal] };
  const sign = useAct(signJointDecision, changed);
  const withdraw = useAct(withdrawJointDecision, changed);
  const params = { process, decision: joint.id };
  const open = joint.state === "open";
  const title = open
    ? say(`proposals.joint.waiting.${joint.outcome}`, { count: joint.proposals.length })
    : say(`proposals.joint.${joint.state === "decided" ? "decided" : "withdrawn"}`);
  const blocs = (["government", "non_government"] as const).toSorted((a, b) =>
    labels[a].localeCompare(labels[b]),
  );
  return (
    <Notice
      tone={open ? "warn" : "plain"}
      title={title}
      acts={
        joint.can.sign || joint.can.withdraw ? (
          <>
            {joint.can.sign ? (
              <Button kind="primary" pending={sign.pending} onPress={() => sign.act({ params, body: {} })}>
                {say(joint.signatures.length > 0 ? "proposals.joint.sign" : "proposals.joint.signFirst")}
              </Button>
            ) : null}
            {joint.can.withdraw ? (
              <Button pending={withdraw.pending} onPress={() => withdraw.act({ params, body: {} })}>
                {say("proposals.joint.withdraw")}
              </Button>
            ) : null}
          </>
        ) : undefined
      }
    >
      <ul>
        {joint.proposals.map((one) => (
          <li key={one.reference}>
            <Link href={`/app/${process}/proposals/${one.reference}`}>
              <span className="reference">{one.reference}</span> <bdi>{one.title}</bdi>
            </Link>
          </li>
        ))}
      </ul>
      {joint.reasons ? <WordsOf>{joint.reasons}</WordsOf> : null}
      <ul>
        {blocs.map((bloc) => {
          const signature = joint.signatures.find((one) => one.bloc === bloc);
          return (
            <li key={bloc}>
              <StateMark
                state={bloc === "government" ? "government" : "civilSociety"}
                label={
                  signature
                    ? say("proposals.joint.signed", { bloc: labels[bloc], name: signature.name })
                    : say("proposals.joint.unsigned", { bloc: labels[bloc] })
                }
              />{" "}
              {signature ? (
                <span className="hint">
                  <DateText value={signature.at} />
                </span>
              ) : null}
            </li>
          );
        })}
      </ul>
      {open && joint.signatures.length === 0 ? (
        <p className="hint">{say("proposals.joint.by", { name: joint.proposedBy })}</p>
      ) : null}
      <Refusal error={sign.refused ?? withdraw.refused} />
    </Notice>
  );
}
