import { type PlanTextKind, planTextKinds, planTextTemplates, readPlanText } from "@accord/shared/plan";
import { useCrumb } from "../../app/crumbs.js";
import { useParams } from "../../app/here.js";
import { NotFoundPage } from "../../app/pages.js";
import { Reply } from "../../app/Reply.js";
import { useAsk } from "../../connection/asking.js";
import { useSay } from "../../ui/index.js";
import { DrawnHistory } from "../drafting/history/DrawnHistory.js";

/** One text of the plan through time. */
export default function TextPast() {
  const say = useSay();
  const { process, kind } = useParams<"process" | "kind">();
  const known = planTextKinds.find((one) => one === kind);
  useCrumb(known ? say(`plan.part.${known}`) : undefined);
  return known === undefined ? <NotFoundPage /> : <OfKind process={process} kind={known} />;
}

function OfKind({ process, kind }: { readonly process: string; readonly kind: PlanTextKind }) {
  const say = useSay();
  const asked = useAsk(readPlanText, { params: { process, kind } });
  return (
    <Reply asked={asked}>
      {({ document }) =>
        document === null ? (
          <NotFoundPage />
        ) : (
          <DrawnHistory
            {...{ process, document }}
            template={planTextTemplates[kind]}
            name={say(`plan.part.${kind}`)}
            part={say("plan.title")}
            back={`/app/${process}/plan/texts/${kind}`}
          />
        )
      }
    </Reply>
  );
}
