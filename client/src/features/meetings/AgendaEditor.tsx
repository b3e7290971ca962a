import { type AgendaItem, readMeeting, setAgenda, type WholeMeeting } from "@accord/shared/meetings";
import { type FormEvent, useState } from "react";
import { useIssues } from "../../app/useIssues.js";
import { useAct } from "../../connection/asking.js";
import { isChangedByOther } from "../../connection/http.js";
import { useSeen } from "../../connection/seen.js";
import {
  announce,
  Button,
  Combobox,
  ErrorSummary,
  type SummaryIssue,
  TextArea,
  TextField,
  useSay,
} from "../../ui/index.js";

type Item = Pick<AgendaItem, "title" | "words" | "question"> & {
  /** Null: new. */
  readonly id: string | null;
  readonly key: number;
  /** As typed. */
  readonly minutes: string;
  /** "<kind> <ref>", or none. */
  readonly about: string;
};

interface Props {
  readonly meeting: WholeMeeting;
  readonly process: string;
  readonly onClose: () => void;
}

const none = "none";
const minutesIn = (typed: string): number | null => (typed.trim() === "" ? null : Number(typed));

/** The whole agenda, saved at once; what is typed stays here when somebody else was first. */
export function AgendaEditor({ meeting, process, onClose }: Props) {
  const say = useSay();
  const [items, setItems] = useState<readonly Item[]>(() =>
    meeting.agenda.map(({ id, title, words, minutes, about, question }, key) => ({
      key,
      id,
      title,
      words,
      minutes: minutes === null ? "" : String(minutes),
      about: about === null ? none : `${about.kind} ${about.ref}`,
      question,
    })),
  );
  const [own, setOwn] = useState<readonly SummaryIssue[]>([]);
  const save = useAct(setAgenda, {
    changes: [readMeeting],
    onDone: () => {
      announce(say("meetings.agenda.saved"));
      onClose();
    },
  });
  const wasChanged = isChangedByOther(save.refused);
  const seen = useSeen(meeting.changedAt, save.refused);
  const { issues, of } = useIssues(wasChanged ? null : save.refused, own);
  const set = (key: number, part: Partial<Item>): void =>
    setItems(items.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const move = (at: number, by: 1 | -1): void => {
    const [item] = items.slice(at, at + 1);
    if (!item) return;
    setItems(items.toSpliced(at, 1).toSpliced(at + by, 0, item));
    announce(say("meetings.agenda.moved", { no: at + 1, to: at + 1 + by }));
  };
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const missing = items.flatMap(({ key, title, minutes }, at): SummaryIssue[] => {
      const planned = minutesIn(minutes);
      const fits = planned === null || (Number.isInteger(planned) && planned >= 1 && planned <= 600);
      return [
        ...(title.trim() === ""
          ? [{ field: `title-${key}`, text: say("meetings.agenda.wrong.title", { no: at + 1 }) }]
          : []),
        ...(fits
          ? []
          : [{ field: `minutes-${key}`, text: say("meetings.agenda.wrong.minutes", { no: at + 1 }) }]),
      ];
    });
    setOwn(missing);
    if (missing.length > 0) return;
    const body = items.map(({ id, title, words, minutes, about, question }) => {
      const thing = meeting.things.find(({ kind, ref }) => `${kind} ${ref}` === about);
      return {
        id,
        title,
        words,
        minutes: minutesIn(minutes),
        about: thing ? { kind: thing.kind, ref: thing.ref } : null,
        question,
      };
    });
    save.act({
      params: { process, no: meeting.no },
      body: { seen, items: body },
    });
  };
  const next = Math.max(-1, ...items.map(({ key }) => key)) + 1;
  return (
    <form className="form" onSubmit={send} noValidate>
      <ErrorSummary issues={wasChanged ? [{ text: say("meetings.agenda.changed") }] : issues} />
      {items.map(({ key, title, words, minutes, about }, at) => (
        <fieldset key={key} className="meeting-rows">
          <legend>{say("meetings.agenda.item", { no: at + 1 })}</legend>
          <TextField
            name={`title-${key}`}
            label={say("meetings.agenda.item.title", { no: at + 1 })}
            maxLength={200}
            value={title}
            onChange={(value) => set(key, { title: value })}
            issue={of(`title-${key}`)}
          />
          <TextArea
            name={`words-${key}`}
            optional
            rows={2}
            label={say("meetings.agenda.item.words")}
            value={words}
            onChange={(value) => set(key, { words: value })}
          />
          <Combobox
            name={`about-${key}`}
            label={say("meetings.agenda.item.about")}
            value={about}
            onChange={(id) => set(key, { about: id ?? none })}
            options={[
              { id: none, label: say("meetings.agenda.item.about.none") },
              ...meeting.things.map(({ kind, ref, label }) => ({
                id: `${kind} ${ref}`,
                label: say(`meetings.thing.${kind}`, { label }),
              })),
            ]}
          />
          <TextField
            name={`minutes-${key}`}
            optional
            width={4}
            inputMode="numeric"
            label={say("meetings.agenda.item.minutes")}
            value={minutes}
            onChange={(value) => set(key, { minutes: value })}
            issue={of(`minutes-${key}`)}
          />
          <div className="acts">
            {at > 0 ? (
              <Button onPress={() => move(at, -1)}>{say("meetings.agenda.item.up", { no: at + 1 })}</Button>
            ) : null}
            {at < items.length - 1 ? (
              <Button onPress={() => move(at, 1)}>{say("meetings.agenda.item.down", { no: at + 1 })}</Button>
            ) : null}
            <Button kind="quiet" onPress={() => setItems(items.filter((one) => one.key !== key))}>
              {say("meetings.agenda.item.remove", { no: at + 1 })}
            </Button>
          </div>
        </fieldset>
      ))}
      <Button
        onPress={() =>
          setItems([
            ...items,
            { key: next, id: null, title: "", words: "", minutes: "", about: none, question: null },
          ])
        }
      >
        {say("meetings.agenda.add")}
      </Button>
      <div className="acts">
        <Button type="submit" kind="primary" pending={save.pending}>
          {say("meetings.agenda.save")}
        </Button>
        <Button onPress={onClose}>{say("ui.cancel")}</Button>
      </div>
    </form>
  );
}
