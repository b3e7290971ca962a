import { type MeetingForm, meetingKinds, purposes } from "@accord/shared/meetings";
import { placeOf } from "@accord/shared/messages";
import type { ReactNode } from "react";
import { Checkbox, DateField, Select, TextArea, TextField, useSay } from "../../ui/index.js";
import { Papers } from "./Papers.js";

interface Props {
  readonly form: MeetingForm;
  readonly zone: string;
  readonly issue: (field: string) => string | undefined;
  readonly onChange: (part: Partial<MeetingForm>) => void;
  /** Who meets: chosen for a new meeting, named for one that is changed. */
  readonly body: ReactNode;
}

const none = "none";

export function MeetingFields({ form, zone, issue, onChange, body }: Props) {
  const say = useSay();
  const line = (name: "place" | "facilitator" | "languages", more: { hint?: string } = {}) => (
    <TextField
      name={name}
      optional
      label={say(`meetings.form.${name}`)}
      value={form[name]}
      onChange={(value) => onChange({ [name]: value })}
      issue={issue(name)}
      {...more}
    />
  );
  const link = (name: "remoteLink" | "streamLink", more: { hint?: string } = {}) => (
    <TextField
      name={name}
      optional
      type="url"
      label={say(`meetings.form.${name}`)}
      value={form[name]}
      onChange={(value) => onChange({ [name]: value.trim() })}
      issue={issue(name)}
      {...more}
    />
  );
  const clock = (name: "from" | "to") => (
    <TextField
      name={name}
      width={8}
      label={say(`meetings.form.${name}`)}
      {...(name === "from" ? { hint: say("meetings.form.time.hint", { place: placeOf(zone) }) } : {})}
      value={form[name]}
      onChange={(value) => onChange({ [name]: value.trim() })}
      issue={issue(name) ?? (name === "to" ? issue("endsAt") : undefined)}
    />
  );
  const words = (name: "access" | "inputUse") => (
    <TextArea
      name={name}
      optional
      rows={2}
      label={say(`meetings.form.${name}`)}
      hint={say(`meetings.form.${name}.hint`)}
      value={form[name]}
      onChange={(value) => onChange({ [name]: value })}
      issue={issue(name)}
    />
  );
  return (
    <>
      <TextField
        name="title"
        label={say("meetings.form.title")}
        maxLength={150}
        value={form.title}
        onChange={(title) => onChange({ title })}
        issue={issue("title")}
      />
      <Select
        name="kind"
        label={say("meetings.form.kind")}
        value={form.kind}
        onChange={(id) => onChange({ kind: meetingKinds.find((one) => one === id) ?? form.kind })}
        issue={issue("kind")}
        options={meetingKinds.map((id) => ({ id, label: say(`meetings.kind.${id}`) }))}
      />
      {body}
      <Select
        name="purpose"
        label={say("meetings.form.purpose")}
        value={form.purpose ?? none}
        onChange={(id) => onChange({ purpose: purposes.find((one) => one === id) ?? null })}
        options={[none, ...purposes].map((id) => ({
          id,
          label: say(`meetings.purpose.${id as "none"}`),
        }))}
      />
      <DateField
        name="day"
        label={say("meetings.form.day")}
        value={form.day}
        onChange={(day) => onChange({ day: day ?? "" })}
        issue={issue("day")}
      />
      {clock("from")}
      {clock("to")}
      {line("place")}
      {link("remoteLink", { hint: say("meetings.form.remoteLink.hint") })}
      {link("streamLink")}
      <Checkbox name="open" isSelected={form.open} onChange={(open) => onChange({ open })}>
        {say("meetings.form.open")}
      </Checkbox>
      {form.open ? null : (
        <TextArea
          name="closedReason"
          rows={2}
          label={say("meetings.form.closedReason")}
          hint={say("meetings.form.closedReason.hint")}
          value={form.closedReason}
          onChange={(closedReason) => onChange({ closedReason })}
          issue={issue("closedReason")}
        />
      )}
      {line("facilitator")}
      {line("languages", { hint: say("meetings.form.languages.hint") })}
      {words("access")}
      {words("inputUse")}
      <Papers papers={form.papers} onChange={(papers) => onChange({ papers })} />
    </>
  );
}
