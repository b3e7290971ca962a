import { readMeeting, setAgenda, type WholeMeeting } from "@accord/shared/meetings";
import { Refusal } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { announce, Button, Link, useSay } from "../../ui/index.js";
import { useSpent } from "./useSpent.js";

interface Props {
  readonly process: string;
  readonly meeting: WholeMeeting;
  /** The item that is on. */
  readonly at: number;
  readonly onChoose: (at: number) => void;
}

/** The items in their order with time planned and used; moved by buttons. */
export function DeskAgenda({ process, meeting, at, onChoose }: Props) {
  const say = useSay();
  const { agenda, changedAt, no } = meeting;
  const spent = useSpent(`${process} ${no}`, agenda[at]?.title);
  const save = useAct(setAgenda, { changes: [readMeeting] });
  const moves = meeting.can.run && meeting.state === "called";
  const move = (from: number, by: 1 | -1): void => {
    const item = agenda[from];
    if (item === undefined) return;
    const items = agenda
      .toSpliced(from, 1)
      .toSpliced(from + by, 0, item)
      .map(({ about, ...one }) => ({ ...one, about: about && { kind: about.kind, ref: about.ref } }));
    save.act({ params: { process, no }, body: { seen: changedAt, items } });
    if (from === at) onChoose(from + by);
    else if (from + by === at) onChoose(from);
    announce(say("desk.agenda.moved", { title: item.title, no: from + by + 1 }));
  };
  return (
    <section aria-labelledby="desk-agenda" className="desk-agenda stack">
      <h2 id="desk-agenda">{say("desk.agenda")}</h2>
      <Refusal error={save.refused} />
      {agenda.length === 0 ? <p className="hint">{say("desk.agenda.none")}</p> : null}
      <ol className="desk-items">
        {agenda.map((item, place) => (
          <li key={`${item.title} ${item.question ?? ""}`} aria-current={place === at ? "step" : undefined}>
            <Button kind="quiet" className="desk-item" onPress={() => onChoose(place)}>
              <bdi>{item.title}</bdi>
            </Button>
            <p className="hint">
              {say("desk.agenda.time", {
                planned: item.minutes ?? 0,
                used: Math.floor((spent[item.title] ?? 0) / 60),
              })}
            </p>
            {place === at && item.words !== "" ? (
              <p className="words" dir="auto">
                {item.words}
              </p>
            ) : null}
            {place === at && item.about ? (
              <Link href={`/app/${process}/${item.about.tail}`}>
                {say("desk.item.open", { label: item.about.label })}
              </Link>
            ) : null}
            {moves ? (
              <span className="acts">
                <Button
                  kind="quiet"
                  isDisabled={place === 0 || save.pending}
                  aria-label={say("desk.agenda.up", { title: item.title })}
                  onPress={() => move(place, -1)}
                >
                  ↑
                </Button>
                <Button
                  kind="quiet"
                  isDisabled={place === agenda.length - 1 || save.pending}
                  aria-label={say("desk.agenda.down", { title: item.title })}
                  onPress={() => move(place, 1)}
                >
                  ↓
                </Button>
              </span>
            ) : null}
          </li>
        ))}
      </ol>
      {agenda.length > 0 ? <p className="hint">{say("desk.agenda.device")}</p> : null}
    </section>
  );
}
