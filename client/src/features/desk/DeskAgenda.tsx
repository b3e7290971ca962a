import { readMeeting, setAgenda, usedSeconds, type WholeMeeting } from "@accord/shared/meetings";
import { Refusal } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { announce, OrderedList, StateMark, useSay } from "../../ui/index.js";
import { useNow } from "./useNow.js";

interface Props {
  readonly process: string;
  readonly meeting: WholeMeeting;
  /** Id of the item that is looked at. */
  readonly chosen: string | undefined;
  readonly onChoose: (item: string) => void;
}

/** The items in their order, with time planned and used; dragged or moved by who runs the meeting. */
export function DeskAgenda({ process, meeting, chosen, onChoose }: Props) {
  const say = useSay();
  const now = useNow();
  const { agenda, changedAt, course, no } = meeting;
  const save = useAct(setAgenda, { changes: [readMeeting] });
  const move = (from: number, to: number): void => {
    const item = agenda[from];
    if (item === undefined || save.pending) return;
    const items = agenda
      .toSpliced(from, 1)
      .toSpliced(to, 0, item)
      .map(({ about, ...one }) => ({ ...one, about: about && { kind: about.kind, ref: about.ref } }));
    save.act({ params: { process, no }, body: { seen: changedAt, items } });
    announce(say("desk.agenda.moved", { title: item.title, no: to + 1 }));
  };
  return (
    <section aria-labelledby="desk-agenda" className="desk-agenda stack">
      <h2 id="desk-agenda">{say("desk.agenda")}</h2>
      <Refusal error={save.refused} />
      {agenda.length === 0 ? <p className="hint">{say("desk.agenda.none")}</p> : null}
      <OrderedList
        label={say("desk.agenda")}
        items={agenda}
        nameOf={({ title }) => title}
        keyOf={({ id }) => id}
        isCurrent={({ id }) => id === chosen}
        onOpen={({ id }) => onChoose(id)}
        onMove={meeting.can.run && meeting.state === "called" ? move : null}
      >
        {({ id, title, minutes }) => (
          <>
            <bdi>{title}</bdi>
            <span className="hint desk-time">
              {course?.on === id ? <StateMark state="onTrack" label={say("desk.agenda.on")} /> : null}
              {say("desk.agenda.time", {
                planned: minutes ?? 0,
                used: Math.floor(usedSeconds(course, id, now) / 60),
              })}
            </span>
          </>
        )}
      </OrderedList>
    </section>
  );
}
