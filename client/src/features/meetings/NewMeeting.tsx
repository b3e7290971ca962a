import { listMeetings, type MeetingForm, planMeeting } from "@accord/shared/meetings";
import type { ReplyOf } from "@accord/shared/protocol";
import { type FormEvent, useState } from "react";
import { useCrumb } from "../../app/crumbs.js";
import { useGo, useProcess, useSearch } from "../../app/here.js";
import { useZone } from "../../app/process.js";
import { Reply } from "../../app/Reply.js";
import { useIssues } from "../../app/useIssues.js";
import { useAct, useAsk } from "../../connection/asking.js";
import {
  Button,
  EmptyState,
  ErrorSummary,
  LinkButton,
  PageTitle,
  Select,
  type SummaryIssue,
  useSay,
} from "../../ui/index.js";
import { MeetingFields } from "./MeetingFields.js";
import "./meetings.css";
import { missingIn } from "./missing.js";

const forumId = "forum";

/** A meeting of the forum, or of the group named in the address. */
export default function NewMeeting() {
  const say = useSay();
  const process = useProcess() ?? "";
  const asked = useAsk(listMeetings, { params: { process } });
  useCrumb(say("meetings.new"));
  return (
    <>
      <PageTitle title={say("meetings.new")} part={say("meetings.title")} process={process} />
      <Reply asked={asked}>
        {(answer) =>
          answer.plans.forum || answer.plans.groups.length > 0 ? (
            <Form {...{ answer, process }} />
          ) : (
            <EmptyState text={say("meetings.form.nobody")}>
              <LinkButton href={`/app/${process}/meetings`}>{say("meetings.title")}</LinkButton>
            </EmptyState>
          )
        }
      </Reply>
    </>
  );
}

interface Props {
  readonly answer: ReplyOf<typeof listMeetings>;
  readonly process: string;
}

function Form({ answer: { plans, forum }, process }: Props) {
  const say = useSay();
  const go = useGo();
  const zone = useZone(process);
  const [{ body: named }] = useSearch();
  const first = plans.groups.find(({ id }) => id === named) ?? (plans.forum ? undefined : plans.groups[0]);
  const [form, setForm] = useState<MeetingForm>({
    kind: first ? "working_group" : "msf",
    purpose: null,
    title: "",
    group: first?.id ?? null,
    day: "",
    from: "",
    to: "",
    place: "",
    remoteLink: "",
    streamLink: "",
    open: true,
    closedReason: "",
    facilitator: "",
    languages: "",
    access: "",
    inputUse: "",
    papers: [],
  });
  const [own, setOwn] = useState<readonly SummaryIssue[]>([]);
  const plan = useAct(planMeeting, {
    changes: [listMeetings],
    onDone: ({ no }) => go(`/app/${process}/meetings/${no}`, { replace: true }),
  });
  const { issues, of } = useIssues(plan.refused, own);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const missing = missingIn(form, say);
    setOwn(missing);
    if (missing.length === 0) plan.act({ params: { process }, body: form });
  };
  return (
    <form onSubmit={send} className="form" noValidate>
      <ErrorSummary issues={issues} />
      <MeetingFields
        {...{ form, zone }}
        issue={of}
        onChange={(part) => setForm({ ...form, ...part })}
        body={
          <Select
            name="group"
            label={say("meetings.form.body")}
            value={form.group ?? forumId}
            onChange={(id) =>
              setForm({
                ...form,
                group: id === forumId ? null : id,
                kind: id === forumId ? "msf" : "working_group",
              })
            }
            issue={of("group")}
            options={[
              ...(plans.forum ? [{ id: forumId, label: forum }] : []),
              ...plans.groups.map(({ id, name }) => ({ id, label: name })),
            ]}
          />
        }
      />
      <Button type="submit" kind="primary" pending={plan.pending}>
        {say("meetings.form.plan")}
      </Button>
    </form>
  );
}
