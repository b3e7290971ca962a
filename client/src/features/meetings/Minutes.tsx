import { minutesTemplate, readMinutes } from "@accord/shared/meetings";
import type { ReplyOf } from "@accord/shared/protocol";
import { useCrumb } from "../../app/crumbs.js";
import { useParams } from "../../app/here.js";
import { WaitingPage } from "../../app/pages.js";
import { Reply } from "../../app/Reply.js";
import { useSession } from "../../app/session.js";
import { useAsk } from "../../connection/asking.js";
import { useOpenDocument } from "../../editor/index.js";
import { EmptyState, LinkButton, PageTitle, useSay } from "../../ui/index.js";
import { MinutesRoom } from "./MinutesRoom.js";

export type MinutesAnswer = ReplyOf<typeof readMinutes>;

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
          <Open {...{ process, answer }} document={answer.document} />
        )
      }
    </Reply>
  );
}

interface Props {
  readonly answer: MinutesAnswer;
  readonly process: string;
  readonly document: string;
}

function Open({ answer, process, document }: Props) {
  const { person } = useSession();
  const opened = useOpenDocument({
    documentId: document,
    account: person?.id,
    name: person?.name,
    template: minutesTemplate,
  });
  return opened ? <MinutesRoom {...{ answer, process, document, opened }} /> : <WaitingPage />;
}
