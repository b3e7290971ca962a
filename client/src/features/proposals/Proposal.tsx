import { openCommitment } from "@accord/shared/commitments";
import { listProposals, type ProposalPage, readProposal, setDiscussion } from "@accord/shared/proposals";
import { useState } from "react";
import { useCrumb } from "../../app/crumbs.js";
import { useGo, useParams } from "../../app/here.js";
import { Refusal } from "../../app/Refusal.js";
import { Reply } from "../../app/Reply.js";
import { useAct, useAsk } from "../../connection/asking.js";
import { Button, LinkButton, PageTitle, Reference, useSay, WordsOf } from "../../ui/index.js";
import { PlacesInChoices } from "../choices/PlacesInChoices.js";
import { ActInName } from "../commitments/ActInName.js";
import { SenseCheck } from "../gradients/SenseCheck.js";
import { DecideTogether } from "./DecideTogether.js";
import { Discussion } from "./Discussion.js";
import { EditProposal } from "./EditProposal.js";
import { JointDecision } from "./JointDecision.js";
import { ProposalFacts } from "./ProposalFacts.js";
import { Reopen } from "./Reopen.js";
import { Sources } from "./Sources.js";
import { StateOf } from "./StateOf.js";
import "./proposals.css";

/** One proposal: its words, where they came from, what was decided, what comes next (S6). */
export default function Proposal() {
  const { process, ref } = useParams<"process" | "ref">();
  const asked = useAsk(readProposal, { params: { process, ref } });
  useCrumb(ref);
  return <Reply asked={asked}>{(proposal) => <Page proposal={proposal} process={process} />}</Reply>;
}

function Page({ proposal, process }: { readonly proposal: ProposalPage; readonly process: string }) {
  const say = useSay();
  const go = useGo();
  const [editing, setEditing] = useState(false);
  const [deciding, setDeciding] = useState(false);
  const { can, state, reference: ref } = proposal;
  const discuss = useAct(setDiscussion, { changes: [readProposal, listProposals] });
  const open = useAct(openCommitment, {
    changes: [readProposal, listProposals],
    onDone: ({ n }) => go(`/app/${process}/commitments/${n}`),
  });
  const reopens = can.discuss && state !== "proposed";
  const act =
    can.openCommitment !== "no" ? (
      <ActInName
        mode={can.openCommitment}
        coChairs={proposal.coChairs}
        pending={open.pending}
        onAct={(inNameOf) => open.act({ params: { process }, body: { proposal: ref, inNameOf } })}
      >
        {say("proposals.openDraft")}
      </ActInName>
    ) : can.putToBallot ? (
      <LinkButton kind="primary" href={`/app/${process}/ballots/new?proposals=${proposal.id}`}>
        {say("proposals.putToBallot")}
      </LinkButton>
    ) : can.discuss && state === "proposed" ? (
      <Button
        kind="primary"
        pending={discuss.pending}
        onPress={() => discuss.act({ params: { process, ref }, body: { reasons: "" } })}
      >
        {say("proposals.discuss")}
      </Button>
    ) : undefined;
  return (
    <div className="stack">
      <PageTitle title={proposal.title} part={ref} process={process} act={act} words>
        <Reference>{ref}</Reference>
        <StateOf state={state} />
      </PageTitle>
      <Refusal error={open.refused ?? discuss.refused} />
      {proposal.joint
        .filter((one) => one.state === "open")
        .map((one) => (
          <JointDecision key={one.id} joint={one} labels={proposal.blocLabels} />
        ))}
      <div className="two-columns">
        <div className="stack-wide">
          {editing ? (
            <EditProposal {...{ proposal, process }} onClose={() => setEditing(false)} />
          ) : (
            <>
              {(["problem", "asked"] as const).map((field) => (
                <section key={field} className="stack" aria-labelledby={field}>
                  <h2 id={field}>{say(`proposals.field.${field}`)}</h2>
                  <WordsOf className="plain-words">{proposal[field]}</WordsOf>
                </section>
              ))}
              {can.edit || can.decide || reopens ? (
                <div className="acts">
                  {can.edit ? (
                    <Button onPress={() => setEditing(true)}>{say("proposals.edit")}</Button>
                  ) : null}
                  {can.decide ? (
                    <Button onPress={() => setDeciding(true)}>{say("proposals.decideTogether")}</Button>
                  ) : null}
                  {reopens ? <Reopen process={process} reference={ref} /> : null}
                </div>
              ) : null}
            </>
          )}
          <SenseCheck {...{ process }} kind="proposal" reference={ref} />
          <PlacesInChoices {...{ process }} about={{ kind: "proposal", ref }} />
          <Sources {...{ proposal, process }} />
          <Discussion {...{ proposal, process }} />
        </div>
        <ProposalFacts {...{ proposal, process }} />
      </div>
      <DecideTogether proposals={[proposal]} isOpen={deciding} onOpenChange={setDeciding} />
    </div>
  );
}
