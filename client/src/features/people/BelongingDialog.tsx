import { changeBelonging, readPeople } from "@accord/shared/people";
import { useState } from "react";
import { issueOf, Refusal } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { announce, Button, Dialog, useSay } from "../../ui/index.js";
import { BelongingFields, belongingIn, nobody } from "./BelongingFields.js";
import type { People } from "./on-page.js";

interface Props {
  readonly process: string;
  readonly person: People["people"][number];
  readonly onClose: () => void;
}

/** Whom somebody without a seat speaks for. */
export function BelongingDialog({ process, person: { name, organisation, roles }, onClose }: Props) {
  const membership = roles.find((one) => one.membership !== null)?.membership ?? "";
  const say = useSay();
  const [said, setSaid] = useState(organisation ?? nobody);
  const act = useAct(changeBelonging, {
    changes: [readPeople],
    onDone: () => {
      announce(say("people.belonging.saved", { name }));
      onClose();
    },
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say("people.belonging.of", { name })}
      acts={
        <Button
          kind="primary"
          pending={act.pending}
          onPress={() =>
            act.act({ params: { process, membership }, body: { organisation: belongingIn(said) } })
          }
        >
          {say("people.belonging.save")}
        </Button>
      }
    >
      <Refusal error={act.refused} />
      <BelongingFields {...{ said }} onChange={setSaid} issue={issueOf(act.refused, "organisation", say)} />
    </Dialog>
  );
}
