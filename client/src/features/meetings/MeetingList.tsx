import { listMeetings } from "@accord/shared/meetings";
import { useProcess, useSearch } from "../../app/here.js";
import { Reply } from "../../app/Reply.js";
import { useAsk } from "../../connection/asking.js";
import { EmptyState, Link, LinkButton, Notice, PageTitle, Select, useSay } from "../../ui/index.js";
import "./meetings.css";
import { MeetingRows } from "./MeetingRows.js";
import { isComing } from "./state.js";

const all = "all";
const forumId = "forum";

/** Meetings to come and past ones, of all bodies or of one. */
export default function MeetingList() {
  const say = useSay();
  const process = useProcess() ?? "";
  const asked = useAsk(listMeetings, { params: { process } });
  const [{ body }, setSearch] = useSearch();
  return (
    <Reply asked={asked}>
      {({ meetings, groups, forum, plans }) => {
        const shown = meetings.filter(({ group }) => body === undefined || (group?.id ?? forumId) === body);
        const coming = shown.filter(isComing);
        const plansOne = plans.forum || plans.groups.length > 0;
        return (
          <div className="stack">
            <PageTitle
              title={say("meetings.title")}
              process={process}
              act={
                plansOne ? (
                  <LinkButton kind="primary" href={`/app/${process}/meetings/new`}>
                    {say("meetings.new")}
                  </LinkButton>
                ) : undefined
              }
            >
              <Link href={`/p/${process}/meetings`}>{say("meetings.public")}</Link>
              <Link href={`/p/${process}/meetings.ics`}>{say("meetings.calendar.all")}</Link>
            </PageTitle>
            <p>{say("meetings.lead")}</p>
            {meetings.length === 0 ? (
              <EmptyState text={say("meetings.empty")} />
            ) : (
              <>
                <div className="filter-line">
                  <Select
                    name="body"
                    label={say("meetings.filter")}
                    value={body ?? all}
                    onChange={(id) => setSearch({ body: id === all ? undefined : id })}
                    options={[
                      { id: all, label: say("meetings.filter.all") },
                      { id: forumId, label: forum },
                      ...groups.map(({ id, name }) => ({ id, label: name })),
                    ]}
                  />
                </div>
                {coming.length > 0 && !coming.some(({ remote }) => remote) ? (
                  <Notice tone="warn" title={say("meetings.noRemote")} />
                ) : null}
                <section className="stack" aria-labelledby="next">
                  <h2 id="next">{say("meetings.next")}</h2>
                  <MeetingRows {...{ process }} meetings={coming} none={say("meetings.next.none")} />
                </section>
                <section className="stack" aria-labelledby="past">
                  <h2 id="past">{say("meetings.past")}</h2>
                  <MeetingRows
                    {...{ process }}
                    meetings={shown.filter((one) => !isComing(one)).toReversed()}
                    none={say("meetings.past.none")}
                  />
                </section>
              </>
            )}
          </div>
        );
      }}
    </Reply>
  );
}
