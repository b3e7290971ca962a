import { listElections, prepareElection } from "@accord/shared/elections";
import { useCrumb } from "../../app/crumbs.js";
import { useGo, useProcess } from "../../app/here.js";
import { useAct } from "../../connection/asking.js";
import { PageTitle, useSay } from "../../ui/index.js";
import { newDraft } from "./draft.js";
import { ElectionFields } from "./ElectionFields.js";

/** A new election or selection; nothing of it is public before it is published. */
export default function NewElection() {
  const say = useSay();
  const go = useGo();
  const process = useProcess() ?? "";
  useCrumb(say("elections.prepare"));
  const prepare = useAct(prepareElection, {
    changes: [listElections],
    onDone: ({ no }) => go(`/app/${process}/elections/${no}`, { replace: true }),
  });
  return (
    <div className="stack">
      <PageTitle title={say("elections.prepare")} part={say("elections.title")} process={process} />
      <ElectionFields
        {...{ process }}
        from={newDraft}
        act={say("elections.form.make")}
        pending={prepare.pending}
        refused={prepare.refused}
        onSend={(body) => prepare.act({ params: { process }, body })}
      />
    </div>
  );
}
