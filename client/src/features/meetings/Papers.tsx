import type { MeetingForm } from "@accord/shared/meetings";
import { Button, TextField, useSay } from "../../ui/index.js";

interface Props {
  readonly papers: MeetingForm["papers"];
  readonly onChange: (papers: MeetingForm["papers"]) => void;
}

export function Papers({ papers, onChange }: Props) {
  const say = useSay();
  const set = (at: number, part: Partial<MeetingForm["papers"][number]>): void =>
    onChange(papers.map((one, nth) => (nth === at ? { ...one, ...part } : one)));
  return (
    <fieldset className="meeting-rows" data-field="papers">
      <legend>{say("meetings.form.papers")}</legend>
      <p className="hint">{say("meetings.form.papers.hint")}</p>
      {papers.map(({ title, link }, at) => (
        <div key={at} className="meeting-row">
          <TextField
            name={`paper-title-${at}`}
            label={say("meetings.form.paper.title", { no: at + 1 })}
            value={title}
            onChange={(value) => set(at, { title: value })}
          />
          <TextField
            name={`paper-link-${at}`}
            type="url"
            label={say("meetings.form.paper.link", { no: at + 1 })}
            value={link}
            onChange={(value) => set(at, { link: value.trim() })}
          />
          <Button
            kind="quiet"
            aria-label={say("meetings.form.paper.remove", { no: at + 1 })}
            onPress={() => onChange(papers.filter((_one, nth) => nth !== at))}
          >
            {say("meetings.attendance.remove")}
          </Button>
        </div>
      ))}
      <Button onPress={() => onChange([...papers, { title: "", link: "" }])}>
        {say("meetings.form.paper.add")}
      </Button>
    </fieldset>
  );
}
