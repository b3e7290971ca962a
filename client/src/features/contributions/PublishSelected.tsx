import { listContributions, publishContributions, readContribution } from "@accord/shared/contributions";
import { useProcess, useSearch } from "../../app/here.js";
import { Refusal } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { Button, LinkButton, PageTitle, useSay } from "../../ui/index.js";

/** What stands before publishing: what becomes public, then the act. */
export default function PublishSelected() {
  const say = useSay();
  const process = useProcess() ?? "";
  const [search] = useSearch();
  const ids = (search.ids ?? "").split(",").filter(Boolean);
  const publish = useAct(publishContributions, { changes: [listContributions, readContribution] });
  const back = `/app/${process}/contributions`;
  return (
    <>
      <PageTitle
        title={say("contributions.publish.title")}
        part={say("contributions.title")}
        process={process}
      />
      <div className="form">
        {publish.done ? (
          <p role="status">{say("contributions.published", { count: publish.reply?.published ?? 0 })}</p>
        ) : (
          <p>{say("contributions.publish.lead", { count: ids.length })}</p>
        )}
        <Refusal error={publish.refused} />
        <div className="acts">
          <LinkButton href={back}>{say("ui.cancel")}</LinkButton>
          {publish.done || ids.length === 0 ? null : (
            <Button
              kind="primary"
              pending={publish.pending}
              onPress={() => publish.act({ params: { process }, body: { ids } })}
            >
              {say("contributions.publish.do", { count: ids.length })}
            </Button>
          )}
        </div>
      </div>
    </>
  );
}
