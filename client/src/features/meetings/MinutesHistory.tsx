import { minutesTemplate, readMinutes } from "@accord/shared/meetings";
import { useCrumb } from "../../app/crumbs.js";
import { useParams } from "../../app/here.js";
import { NotFoundPage } from "../../app/pages.js";
import { Reply } from "../../app/Reply.js";
import { useAsk } from "../../connection/asking.js";
import { useSay } from "../../ui/index.js";
import { DrawnHistory } from "../drafting/history/DrawnHistory.js";

/** The minutes of a meeting through time. */
export default function MinutesHistory() {
  const say = useSay();
  const { process, no } = useParams<"process" | "no">();
  const asked = useAsk(readMinutes, { params: { process, no: Number(no) } });
  useCrumb(asked.data?.meeting.title);
  return (
    <Reply asked={asked}>
      {({ document, meeting: { title } }) =>
        document === null ? (
          <NotFoundPage />
        ) : (
          <DrawnHistory
            {...{ process, document }}
            template={minutesTemplate}
            name={say("meetings.minutes.of", { title })}
            part={say("meetings.title")}
            back={`/app/${process}/meetings/${no}/minutes`}
          />
        )
      }
    </Reply>
  );
}
