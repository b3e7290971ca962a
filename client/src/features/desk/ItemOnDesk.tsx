import { type AgendaItem, readMeeting, takeUpItem, type WholeMeeting } from "@accord/shared/meetings";
import { Refusal } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { Button, Link, LinkButton, useSay } from "../../ui/index.js";

interface Props {
  readonly process: string;
  readonly meeting: WholeMeeting;
  readonly item: AgendaItem;
}

/** The item that is looked at: its words, what it is about, and whether the room is at it. */
export function ItemOnDesk({ process, meeting, item }: Props) {
  const say = useSay();
  const { about, id, title, words } = item;
  const take = useAct(takeUpItem, { changes: [readMeeting] });
  const isOn = meeting.course?.on === id;
  const takeUp = (next: string | null) =>
    take.act({ params: { process, no: meeting.no }, body: { item: next } });
  return (
    <section aria-labelledby="desk-item" className="stack">
      <h2 id="desk-item">
        <bdi>{title}</bdi>
      </h2>
      {words === "" ? null : (
        <p className="words" dir="auto">
          {words}
        </p>
      )}
      {about ? (
        <p>
          <Link href={`/app/${process}/${about.tail}`}>{say("desk.item.open", { label: about.label })}</Link>
        </p>
      ) : null}
      <Refusal error={take.refused} />
      <p className="acts">
        {meeting.can.run && meeting.state === "called" ? (
          isOn ? (
            <Button pending={take.pending} onPress={() => takeUp(null)}>
              {say("desk.item.rest")}
            </Button>
          ) : (
            <Button pending={take.pending} onPress={() => takeUp(id)}>
              {say("desk.item.take")}
            </Button>
          )
        ) : null}
        {about?.kind === "commitment" && meeting.can.run ? (
          <LinkButton href={`/app/${process}/${about.tail}/freeze`}>{say("desk.item.put")}</LinkButton>
        ) : null}
      </p>
    </section>
  );
}
