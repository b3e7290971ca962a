import { readContribution } from "@accord/shared/contributions";
import { linkContributions, listProposals } from "@accord/shared/proposals";
import { useState } from "react";
import { Refusal } from "../../app/Refusal.js";
import { useAct, useAsk } from "../../connection/asking.js";
import { announce, Button, Combobox, Dialog, useSay } from "../../ui/index.js";

interface Props {
  readonly process: string;
  /** Ids of the contributions. */
  readonly ids: readonly string[];
}

/** Says of the chosen contributions that a proposal, which stands already, comes from them too. */
export function LinkDialog({ process, ids }: Props) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const [ref, setRef] = useState("");
  const asked = useAsk(listProposals, { params: { process } }, { enabled: open });
  const link = useAct(linkContributions, {
    changes: [listProposals, readContribution],
    onDone: ({ linked }) => {
      setOpen(false);
      setRef("");
      announce(say("contributions.linked", { count: linked }));
    },
  });
  const options = (asked.data?.proposals ?? [])
    .filter(({ linkable }) => linkable)
    .map(({ reference, title }) => ({ id: reference, label: `${reference} ${title}` }));
  return (
    <>
      <Button onPress={() => setOpen(true)}>{say("contributions.act.link")}</Button>
      <Dialog
        title={say("contributions.act.link")}
        isOpen={open}
        onOpenChange={setOpen}
        acts={
          options.length === 0 ? undefined : (
            <Button
              kind="primary"
              pending={link.pending}
              isDisabled={ref === ""}
              onPress={() => link.act({ params: { process, ref }, body: { contributions: [...ids] } })}
            >
              {say("contributions.act.link.save", { count: ids.length })}
            </Button>
          )
        }
      >
        <Refusal error={link.refused ?? asked.error} />
        {asked.data && options.length === 0 ? <p>{say("contributions.act.link.none")}</p> : null}
        {options.length > 0 ? (
          <Combobox
            name="proposal"
            label={say("contributions.act.link.which")}
            hint={say("contributions.act.link.hint")}
            options={options}
            value={ref}
            onChange={setRef}
          />
        ) : null}
      </Dialog>
    </>
  );
}
