import { ballotPublication, type PublicBallot } from "@accord/shared/ballots";
import { choicePublication, type PublicChoice } from "@accord/shared/choices";
import type { PublicDraft } from "@accord/shared/commitments";
import { callPublication, type PublicCall } from "@accord/shared/contributions";
import type { DecisionRecord } from "@accord/shared/decisions";
import { electionPublication, type PublicElection } from "@accord/shared/elections";
import { type PublicTerms, peoplePublication, publicPeople, termsPublication } from "@accord/shared/forum";
import { forumKinds, meetingPublication, type PublicMeeting } from "@accord/shared/meetings";
import { inZone } from "@accord/shared/messages";
import { publicTimeline } from "@accord/shared/process";
import type { PublicProposal } from "@accord/shared/proposals";
import type { PublicRelease } from "@accord/shared/responses";
import { adoptedThemes, lastAdopting } from "./adopted.js";
import { newestOf } from "./drafts.js";
import { askedIn, type PageDoor, param } from "./page-door.js";
import { GroupPage } from "./pages/GroupPage.js";
import { MeetingList } from "./pages/MeetingList.js";
import type { OpenNowProps } from "./pages/OpenNow.js";
import { PeoplePage, peopleFrom } from "./pages/PeoplePage.js";
import { ProcessPage } from "./pages/ProcessPage.js";
import { SearchPage } from "./pages/SearchPage.js";
import { TakePartPage } from "./pages/TakePartPage.js";
import { FiguresOnly, TermsPage } from "./pages/TermsPages.js";
import { ThemesPage } from "./pages/ThemesPage.js";
import { NoTimeline, TimelinePage, type TimelineProps } from "./pages/TimelinePage.js";
import { publishedDays } from "./published-days.js";
import { countsOf, publicationAt, publicationsAt, publicationsOf } from "./queries.js";
import { type Finder, type Site, sendNotFound, sendPage, type Visit } from "./site.js";

const many = { offset: 0, limit: 2000 };
const mostShown = 200;

/** The process itself in public: its start, timeline, terms, people, ways to take part, and the search over all. */
export function processRoutes({ page, thing }: PageDoor, site: Site & Finder): void {
  const timelineProps = async ({ id, around }: Visit): Promise<TimelineProps | null> => {
    const row = await publicationAt(site.db, id, "timeline");
    if (row === null || row.tombstone !== null) return null;
    const timeline = publicTimeline.parse(row.body);
    const zone = around.process.timeZone;
    const updates = await publishedDays(site.db, id, zone);
    const now = site.now();
    const meetings = (await publicationsOf(site.db, id, meetingPublication.kind, many))
      .map((one) => one.body as unknown as PublicMeeting)
      .filter(
        ({ kind, state, startsAt }) =>
          forumKinds.includes(kind) && (state === "held" || (state === "called" && startsAt > now)),
      )
      .map(({ startsAt }) => inZone(startsAt, zone).day);
    const adopted = await lastAdopting(site.db, id, "process_plan");
    return {
      ...{ around, timeline, updates, meetings },
      today: inZone(now, zone).day,
      adopted: adopted?.decision
        ? { decision: adopted.decision, day: inZone(adopted.closedAt ?? now, zone).day }
        : null,
    };
  };

  const openProps = async ({ id, around }: Visit): Promise<OpenNowProps> => {
    const bodies = async <T,>(kind: string): Promise<T[]> =>
      (await publicationsOf(site.db, id, kind, many)).map(({ body }) => body as unknown as T);
    return {
      around,
      now: site.now(),
      calls: await bodies<PublicCall>(callPublication.kind),
      choices: await bodies<PublicChoice>(choicePublication.kind),
      elections: await bodies<PublicElection>(electionPublication.kind),
      ballots: await bodies<PublicBallot>(ballotPublication.kind),
    };
  };

  page(
    "",
    "about",
    () => "",
    async ({ id, around }, _request, reply) => {
      const release = await publicationAt(site.db, id, "response");
      const decisions = await publicationsOf(site.db, id, "decision", {
        offset: 0,
        limit: 5,
        newestFirst: true,
      });
      return sendPage(
        reply,
        <ProcessPage
          {...(await openProps({ id, around }))}
          timeline={await timelineProps({ id, around })}
          counts={await countsOf(site.db, id)}
          release={(release?.body as PublicRelease | undefined) ?? null}
          decisions={decisions.map((row) => row.body as unknown as DecisionRecord)}
        />,
      );
    },
  );

  page(
    "/timeline",
    "timeline",
    () => "/plan-of-activities",
    async (visited, _request, reply) => {
      const props = await timelineProps(visited);
      return sendPage(
        reply,
        props === null ? <NoTimeline around={visited.around} /> : <TimelinePage {...props} />,
      );
    },
  );

  const publishedTerms = async ({ id }: Visit): Promise<PublicTerms[]> =>
    (await publicationsOf(site.db, id, termsPublication.kind, { ...many, newestFirst: true })).map(
      (row) => row.body as unknown as PublicTerms,
    );
  page(
    "/terms",
    "terms",
    () => "/terms",
    async (visited, _request, reply) => {
      const all = await publishedTerms(visited);
      const row = all.find(({ state }) => state === "in_force") ?? all[0];
      const { around } = visited;
      return sendPage(
        reply,
        row ? <TermsPage around={around} row={row} all={all} /> : <FiguresOnly around={around} />,
      );
    },
  );
  page(
    "/terms/:version",
    "terms",
    (request) => `/terms?version=${param(request, "version").replace(/\D/g, "")}`,
    async (visited, request, reply) =>
      thing<PublicTerms>(visited, reply, `terms/${param(request, "version")}`, async (row) =>
        sendPage(reply, <TermsPage around={visited.around} row={row} all={await publishedTerms(visited)} />),
      ),
  );
  page(
    "/themes",
    "themes",
    () => "/themes",
    async ({ id, around }, _request, reply) =>
      sendPage(reply, <ThemesPage around={around} adopted={await adoptedThemes(site.db, id)} />),
  );
  page(
    "/people",
    "people",
    () => "/people",
    async ({ id, around }, _request, reply) => {
      const row = await publicationAt(site.db, id, peoplePublication.address);
      const people =
        row === null || row.tombstone !== null ? peopleFrom(around.process) : publicPeople.parse(row.body);
      return sendPage(reply, <PeoplePage around={around} people={people} />);
    },
  );
  page(
    "/groups/:id",
    "people",
    (request) => `/groups/${param(request, "id")}`,
    async (visited, request, reply) => {
      const { id, around } = visited;
      const people = await publicationAt(site.db, id, peoplePublication.address);
      const named =
        people === null || people.tombstone !== null ? [] : publicPeople.parse(people.body).groups;
      const group = named.find((one) => one.id === param(request, "id"));
      if (group === undefined) return sendNotFound(reply, around.slug);
      const bodies = async <T,>(kind: string): Promise<T[]> =>
        (await publicationsOf(site.db, id, kind, many)).map((row) => row.body as unknown as T);
      const all = await bodies<PublicDraft>("draft");
      const drafts = all.filter((row) => row.group === group.name && newestOf(all, row.n) === row.version);
      const proposals = (await bodies<PublicProposal>("proposal")).filter((row) => row.group === group.name);
      return sendPage(reply, <GroupPage {...{ around, group, drafts, proposals }} />);
    },
  );
  page(
    "/meetings",
    "meetings",
    () => "/meetings",
    async ({ id, around }, _request, reply) => {
      const rows = await publicationsOf(site.db, id, meetingPublication.kind, many);
      const meetings = rows.map((row) => row.body as unknown as PublicMeeting);
      return sendPage(reply, <MeetingList {...{ around, meetings }} now={site.now()} />);
    },
  );
  page(
    "/take-part",
    "takePart",
    () => "",
    async ({ id, around }, _request, reply) => {
      return sendPage(
        reply,
        <TakePartPage
          {...(await openProps({ id, around }))}
          timeline={await timelineProps({ id, around })}
        />,
      );
    },
  );

  page(
    "/search",
    "search",
    () => "",
    async ({ id, around }, request, reply) => {
      const words = (askedIn(request).get("q") ?? "").trim().slice(0, 200);
      const addresses = words === "" ? [] : await site.find(id, words, mostShown);
      const rows = await publicationsAt(site.db, id, addresses);
      return sendPage(reply, <SearchPage around={around} words={words} rows={rows} />);
    },
  );
}
