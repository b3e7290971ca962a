import { readMinutes } from "@accord/shared/meetings";
import { useCrumb } from "../../app/crumbs.js";
import { useParams } from "../../app/here.js";
import { Reply } from "../../app/Reply.js";
import { useAsk } from "../../connection/asking.js";
import { EmptyState, LinkButton, PageTitle, useSay } from "../../ui/index.js";
import { MinutesRoom } from "./MinutesRoom.js";

/** The minutes of one meeting, written by many at once. */
export default function Minutes() {
  const say = useSay();
  const { process, no } = useParams<"process" | "no">();
  const asked = useAsk(readMinutes, { params: { process, no: Number(no) } });
  useCrumb(asked.data?.meeting.title);
  return (
    <Reply asked={asked}>
      {(answer) =>
        answer.document === null ? (
          <>
            <PageTitle title={answer.meeting.title} part={say("meetings.minutes")} process={process} words />
            <EmptyState text={say("meetings.minutes.none")}>
              <LinkButton href={`/app/${process}/meetings/${no}`}>
                {say("meetings.no", { no: Number(no) })}
              </LinkButton>
            </EmptyState>
          </>
        ) : (
          <MinutesRoom {...{ process, answer }} document={answer.document} />
        )
      }
    </Reply>
  );
}
