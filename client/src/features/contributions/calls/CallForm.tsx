import {
  type AnonymityGround,
  anonymityGrounds,
  callLimits,
  changeCall,
  listCalls,
  openCall,
  type CallForm as Words,
} from "@accord/shared/contributions";
import { placeOf } from "@accord/shared/messages";
import type { ReplyOf } from "@accord/shared/protocol";
import { useState } from "react";
import { useCrumb } from "../../../app/crumbs.js";
import { useGo, useParams, useProcess } from "../../../app/here.js";
import { useMay, useZone } from "../../../app/process.js";
import { issueOf, issuesOf } from "../../../app/Refusal.js";
import { Reply } from "../../../app/Reply.js";
import { useAct, useAsk } from "../../../connection/asking.js";
import {
  Button,
  CheckboxGroup,
  DateField,
  EmptyState,
  ErrorSummary,
  PageTitle,
  RadioGroup,
  TextArea,
  TextField,
  useSay,
} from "../../../ui/index.js";
import { CallReview } from "./CallReview.js";
import type { Call } from "./Calls.js";
import "../contributions.css";

/** Opening a call, or changing one: its words, then a look at what becomes public. */
export default function CallForm() {
  const say = useSay();
  const process = useProcess() ?? "";
  const { id } = useParams<"id">();
  const asked = useAsk(listCalls, { params: { process } });
  const may = useMay(process, "settings");
  useCrumb(say(id === undefined ? "calls.form.new" : "calls.form.change"), {
    label: say("calls.title"),
    href: `/app/${process}/contributions/calls`,
  });
  return (
    <Reply asked={asked}>
      {({ calls, today, usual }) => {
        const call = calls.find((one) => one.id === id);
        if (!may || (id !== undefined && !call))
          return (
            <>
              <PageTitle title={say("calls.title")} process={process} />
              <EmptyState text={say(may ? "refusal.not_found" : "refusal.not_allowed")} />
            </>
          );
        return <Form process={process} call={call} today={today} usual={usual} />;
      }}
    </Reply>
  );
}

interface FormProps {
  readonly process: string;
  readonly call: Call | undefined;
  readonly today: string;
  readonly usual: ReplyOf<typeof listCalls>["usual"];
}

function Form({ process, call, today, usual }: FormProps) {
  const say = useSay();
  const go = useGo();
  const place = placeOf(useZone(process));
  const [words, setWords] = useState<Words>({
    title: call?.title ?? "",
    question: call?.question ?? "",
    opensOn: call?.opensOn ?? today,
    closesOn: call?.closesOn ?? "",
    moderated: call?.moderated ?? usual.moderated,
    grounds: call?.grounds ?? usual.grounds,
    consentText: call?.consentText ?? usual.consentText ?? say("calls.consent.usual"),
  });
  const [checking, setChecking] = useState(false);
  const done = { changes: [listCalls], onDone: () => go(`/app/${process}/contributions/calls`) };
  const open = useAct(openCall, done);
  const change = useAct(changeCall, done);
  const { pending, refused } = call ? change : open;
  const set = (part: Partial<Words>): void => setWords({ ...words, ...part });
  const send = (): void => {
    const body = { ...words, title: words.title.trim(), question: words.question.trim() };
    if (call) change.act({ params: { process, call: call.id }, body });
    else open.act({ params: { process }, body });
    setChecking(false);
  };
  const missing = [
    ...(words.title.trim() === "" ? [{ field: "title", text: say("issue.call_title_missing") }] : []),
    ...(words.question.trim() === ""
      ? [{ field: "question", text: say("issue.call_question_missing") }]
      : []),
    ...(words.opensOn === "" ? [{ field: "opensOn", text: say("issue.call_opens_missing") }] : []),
    ...(words.closesOn === "" ? [{ field: "closesOn", text: say("issue.call_closes_missing") }] : []),
  ];
  const [tried, setTried] = useState(false);
  const issues = [...(tried ? missing : []), ...issuesOf(refused, say)];
  const issue = (field: string) =>
    (tried ? missing.find((one) => one.field === field)?.text : undefined) ?? issueOf(refused, field, say);
  if (checking || pending)
    return (
      <CallReview
        process={process}
        words={words}
        changes={call !== undefined}
        pending={pending}
        onBack={() => setChecking(false)}
        onSend={send}
      />
    );
  return (
    <>
      <PageTitle
        title={say(call ? "calls.form.change" : "calls.form.new")}
        part={say("calls.title")}
        process={process}
        error={issues.length > 0}
      />
      <div className="form">
        <ErrorSummary issues={issues} />
        <TextField
          name="title"
          label={say("calls.field.title")}
          maxLength={callLimits.title}
          value={words.title}
          onChange={(title) => set({ title })}
          issue={issue("title")}
        />
        <TextField
          name="question"
          label={say("calls.field.question")}
          hint={say("calls.field.question.hint")}
          maxLength={callLimits.question}
          value={words.question}
          onChange={(question) => set({ question })}
          issue={issue("question")}
        />
        <DateField
          name="opensOn"
          label={say("calls.field.opensOn")}
          value={words.opensOn}
          onChange={(day) => set({ opensOn: day ?? "" })}
          issue={issue("opensOn")}
        />
        <DateField
          name="closesOn"
          label={say("calls.field.closesOn")}
          hint={say("calls.field.closesOn.hint", { place })}
          value={words.closesOn}
          onChange={(day) => set({ closesOn: day ?? "" })}
          issue={issue("closesOn")}
        />
        <RadioGroup
          name="moderated"
          label={say("calls.field.moderated")}
          value={words.moderated ? "yes" : "no"}
          onChange={(value) => set({ moderated: value === "yes" })}
          options={(["no", "yes"] as const).map((value) => ({
            value,
            label: say(`calls.field.moderated.${value}`),
          }))}
        />
        <CheckboxGroup
          name="grounds"
          label={say("calls.field.grounds")}
          hint={say("calls.field.grounds.hint")}
          value={words.grounds}
          onChange={(grounds) => set({ grounds: grounds as AnonymityGround[] })}
          options={anonymityGrounds.map((value) => ({ value, label: say(`contributions.ground.${value}`) }))}
          issue={issue("grounds")}
        />
        <TextArea
          name="consentText"
          label={say("calls.field.consent")}
          maxLength={callLimits.consent}
          value={words.consentText}
          onChange={(consentText) => set({ consentText })}
          issue={issue("consentText")}
        />
        <Button
          kind="primary"
          onPress={() => {
            setTried(true);
            open.forget();
            change.forget();
            if (missing.length === 0) setChecking(true);
          }}
        >
          {say("calls.review")}
        </Button>
      </div>
    </>
  );
}
