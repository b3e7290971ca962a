import {
  linkContributions,
  listProposals,
  type ProposalPage,
  readProposal,
  unlinkContribution,
} from "@accord/shared/proposals";
import { type FormEvent, useState } from "react";
import { issueOf, Refusal } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { announce, Button, TextField, useSay } from "../../ui/index.js";
import { SourceWords } from "./SourceWords.js";

const changes = [readProposal, listProposals];

interface Props {
  readonly proposal: ProposalPage;
  readonly process: string;
}

/** The contributions a proposal comes from; what came in later is linked, a mistake is taken out. */
export function Sources({ proposal, process }: Props) {
  const say = useSay();
  const { reference: ref, sources, can, linkable } = proposal;
  const unlink = useAct(unlinkContribution, {
    changes,
    onDone: () => announce(say("proposals.source.unlinked")),
  });
  return (
    <section className="stack" aria-labelledby="sources">
      <h2 id="sources">{say("proposals.sources")}</h2>
      {sources.length === 0 ? <p>{say("proposals.sources.none")}</p> : null}
      <Refusal error={unlink.refused} />
      {sources.map((source) => (
        <SourceWords key={source.id} source={source}>
          {can.unlink ? (
            <Button
              kind="quiet"
              aria-label={say("proposals.source.unlink.one", { reference: source.reference })}
              onPress={() => unlink.act({ params: { process, ref, contribution: source.id }, body: {} })}
            >
              {say("proposals.source.unlink")}
            </Button>
          ) : null}
        </SourceWords>
      ))}
      {linkable ? <LinkMore {...{ process, reference: ref }} /> : null}
    </section>
  );
}

function LinkMore({ process, reference }: { readonly process: string; readonly reference: string }) {
  const say = useSay();
  const [typed, setTyped] = useState("");
  const link = useAct(linkContributions, {
    changes,
    onDone: ({ linked }) => {
      setTyped("");
      announce(say("proposals.source.linked", { count: linked }));
    },
  });
  const contributions = typed
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter((one) => one !== "");
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (contributions.length > 0) link.act({ params: { process, ref: reference }, body: { contributions } });
  };
  return (
    <form className="field-row link-more" onSubmit={send} noValidate>
      <TextField
        name="contributions"
        label={say("proposals.source.link")}
        hint={say("proposals.source.link.hint")}
        value={typed}
        onChange={setTyped}
        issue={issueOf(link.refused, "contributions", say)}
      />
      <Button type="submit" pending={link.pending} isDisabled={contributions.length === 0}>
        {say("proposals.source.link.act")}
      </Button>
      {issueOf(link.refused, "contributions", say) ? null : <Refusal error={link.refused} />}
    </form>
  );
}
