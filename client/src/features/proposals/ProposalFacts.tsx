import { assignGroup, listProposals, type ProposalPage, readProposal } from "@accord/shared/proposals";
import { GroupLink } from "../../app/GroupLink.js";
import { Refusal } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { Link, Select, useSay, WordsOf } from "../../ui/index.js";
import { SheetsOfProposal } from "../problems/OfProposal.js";
import { JointDecision } from "./JointDecision.js";
import { ProposalHistory } from "./ProposalHistory.js";

const noGroup = "none";

/** What is known about a proposal beside its words: group, decision, signatures, history. */
export function ProposalFacts({
  proposal,
  process,
}: {
  readonly proposal: ProposalPage;
  readonly process: string;
}) {
  const say = useSay();
  const assign = useAct(assignGroup, { changes: [readProposal, listProposals] });
  const { group, can, reference: ref } = proposal;
  return (
    <aside className="stack" aria-label={say("proposals.history")}>
      {can.assign ? (
        <Select
          name="group"
          label={say("proposals.group")}
          value={group?.id ?? noGroup}
          onChange={(id) =>
            assign.act({ params: { process, ref }, body: { group: id === noGroup ? null : id } })
          }
          options={[
            { id: noGroup, label: say("proposals.noGroup") },
            ...proposal.groups.map(({ id, name }) => ({ id, label: name })),
          ]}
        />
      ) : null}
      <Refusal error={assign.refused} />
      <dl className="fact-list">
        {can.assign ? null : (
          <>
            <dt>{say("proposals.group")}</dt>
            <dd>{group ? <GroupLink {...{ process, group }} /> : say("proposals.noGroup")}</dd>
          </>
        )}
        {proposal.reasons && !saidJointly(proposal) ? (
          <>
            <dt>{say("proposals.reasons")}</dt>
            <dd>
              <WordsOf>{proposal.reasons}</WordsOf>
            </dd>
          </>
        ) : null}
      </dl>
      <ul className="stack">
        {proposal.ballot ? (
          <li>
            <Link href={`/app/${process}/ballots/${proposal.ballot.id}`}>
              {say("proposals.inBallot", { no: proposal.ballot.no })}
            </Link>
          </li>
        ) : null}
        {proposal.decision === null ? null : (
          <li>
            <Link href={`/app/${process}/decisions/${proposal.decision}`}>
              {say("proposals.decision", { sequence: proposal.decision })}
            </Link>
          </li>
        )}
        {proposal.commitment === null ? null : (
          <li>
            <Link href={`/app/${process}/commitments/${proposal.commitment}`}>
              {say("proposals.commitment", { n: proposal.commitment })}
            </Link>
          </li>
        )}
        {proposal.published ? (
          <li>
            <a className="link" href={`/p/${process}/proposals/${ref}`}>
              {say("proposals.published")}
            </a>
          </li>
        ) : null}
      </ul>
      <SheetsOfProposal {...{ process }} reference={ref} group={group?.id ?? null} />
      {proposal.joint
        .filter((one) => one.state !== "open")
        .map((one) => (
          <JointDecision key={one.id} joint={one} labels={proposal.blocLabels} />
        ))}
      <ProposalHistory {...{ proposal, process }} />
    </aside>
  );
}

/** The reasons stand with the signatures below. */
const saidJointly = ({ joint, reasons }: ProposalPage): boolean =>
  joint.some((one) => one.state === "decided" && one.reasons === reasons);
