import { closeCall, listCalls } from "@accord/shared/contributions";
import { dayText } from "@accord/shared/messages";
import type { ReplyOf } from "@accord/shared/protocol";
import { useCrumb } from "../../../app/crumbs.js";
import { useProcess } from "../../../app/here.js";
import { useMay } from "../../../app/process.js";
import { Refusal } from "../../../app/Refusal.js";
import { Reply } from "../../../app/Reply.js";
import { useAct, useAsk } from "../../../connection/asking.js";
import { Button, EmptyState, Link, LinkButton, PageTitle, useSay } from "../../../ui/index.js";
import "../contributions.css";

export type Call = ReplyOf<typeof listCalls>["calls"][number];

/** Calls of the process: which are open, until when, and what has come through them. */
export default function Calls() {
  const say = useSay();
  const process = useProcess() ?? "";
  const asked = useAsk(listCalls, { params: { process } });
  const may = useMay(process, "settings");
  useCrumb(say("calls.title"));
  return (
    <>
      <PageTitle
        title={say("calls.title")}
        process={process}
        act={
          may ? (
            <LinkButton kind="primary" href={`/app/${process}/contributions/calls/new`}>
              {say("calls.open")}
            </LinkButton>
          ) : undefined
        }
      />
      <p>{say("calls.lead")}</p>
      <Reply asked={asked}>
        {({ calls }) =>
          calls.length === 0 ? (
            <EmptyState text={say(may ? "calls.none" : "calls.none.reader")} />
          ) : (
            <ul className="theme-lines">
              {calls.map((call) => (
                <CallLine key={call.id} process={process} call={call} may={may} />
              ))}
            </ul>
          )
        }
      </Reply>
    </>
  );
}

interface LineProps {
  readonly process: string;
  readonly call: Call;
  readonly may: boolean;
}

function CallLine({ process, call, may }: LineProps) {
  const say = useSay();
  const close = useAct(closeCall, { changes: [listCalls] });
  const date = dayText(call.state === "not_open" ? call.opensOn : call.closesOn);
  return (
    <li className="stack">
      <h2>
        <bdi>{call.title}</bdi>
      </h2>
      <p>{say(`calls.state.${call.state}`, { date })}</p>
      <p dir="auto">{call.question}</p>
      <p className="hint">{say("calls.count", { count: call.contributions })}</p>
      <div className="acts">
        <Link href={`/p/${process}/calls/${call.id}`}>{say("calls.page")}</Link>
        {may ? (
          <LinkButton href={`/app/${process}/contributions/calls/${call.id}`}>
            {say("calls.change")}
          </LinkButton>
        ) : null}
        {may && call.state !== "closed" ? (
          <Button
            kind="quiet"
            pending={close.pending}
            onPress={() => close.act({ params: { process, call: call.id } })}
          >
            {say("calls.close")}
          </Button>
        ) : null}
      </div>
      {close.done ? <p role="status">{say("calls.closed.now")}</p> : null}
      <Refusal error={close.refused} />
    </li>
  );
}
