import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { ballotPublication, type PublicBallot } from "@accord/shared/ballots";
import type { PublicDraft } from "@accord/shared/commitments";
import { callPublication, type PublicCall, type PublicRecord } from "@accord/shared/contributions";
import type { DecisionRecord } from "@accord/shared/decisions";
import { type PublicTerms, peoplePublication, publicPeople, termsPublication } from "@accord/shared/forum";
import { inZone, sayIn } from "@accord/shared/messages";
import { type PublicCommitment, type PublicPlan, planPublication } from "@accord/shared/plan";
import { type PublicProcess, publicTimeline } from "@accord/shared/process";
import type { PublicProposal } from "@accord/shared/proposals";
import type { PublicRelease, ReleaseFiles, ResponseRow } from "@accord/shared/responses";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { cutOffPassed } from "./cut-off.js";
import { contributionList, responseList } from "./finding.js";
import { GonePage } from "./GonePage.js";
import { Document } from "./Page.js";
import { BallotPage } from "./pages/BallotPage.js";
import { ContributionList, ContributionPage } from "./pages/ContributionPages.js";
import { DecisionList, DecisionPage } from "./pages/DecisionPages.js";
import { DraftList, DraftPage } from "./pages/DraftPages.js";
import { PeoplePage, peopleFrom } from "./pages/PeoplePage.js";
import { CommitmentPage, NoPlan, PlanPage } from "./pages/PlanPage.js";
import { ProcessPage } from "./pages/ProcessPage.js";
import { ProposalList, ProposalPage } from "./pages/ProposalPages.js";
import { ResponseList } from "./pages/ResponsePages.js";
import { SearchPage } from "./pages/SearchPage.js";
import { TakePartPage } from "./pages/TakePartPage.js";
import { FiguresOnly, TermsPage } from "./pages/TermsPages.js";
import { NoTimeline, TimelinePage, type TimelineProps } from "./pages/TimelinePage.js";
import { publishedDays } from "./published-days.js";
import { countsOf, publicationAt, publicationsAt, publicationsOf, publicProcesses } from "./queries.js";
import { type Finder, type Site, sendNotFound, sendPage, type Visit, visit } from "./site.js";
import { wayOf } from "./way.js";

const many = { offset: 0, limit: 2000 };
const mostShown = 200;

/** Public pages: no login, no script. All they know is what has been published (mechanisms.md 6). */
export function publicSiteRoutes(http: FastifyInstance, site: Site & Finder): void {
  const page = (
    tail: string,
    here: string,
    workspace: (request: FastifyRequest) => string,
    answer: (visited: Visit, request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>,
  ): void => {
    http.get(`/p/:process${tail}`, { schema: { hide: true } }, async (request, reply) => {
      const { process } = request.params as { process: string };
      const visited = await visit(site, request, process, here, workspace(request));
      return visited === null ? sendNotFound(reply, null) : answer(visited, request, reply);
    });
  };
  const param = (request: FastifyRequest, name: string): string =>
    (request.params as Record<string, string>)[name] ?? "";

  /** The page of one published thing: its words, its tombstone, or nothing. */
  const thing = <T,>(
    visited: Visit,
    reply: FastifyReply,
    address: string,
    show: (body: T) => Promise<FastifyReply> | FastifyReply,
  ) =>
    publicationAt(site.db, visited.id, address).then((row) => {
      if (row === null) return sendNotFound(reply, visited.around.slug);
      if (row.tombstone !== null)
        return sendPage(reply, <GonePage around={visited.around} reason={row.tombstone} />, 410);
      return show(row.body as T);
    });

  const timelineProps = async ({ id, around }: Visit): Promise<TimelineProps | null> => {
    const row = await publicationAt(site.db, id, "timeline");
    if (row === null || row.tombstone !== null) return null;
    const timeline = publicTimeline.parse(row.body);
    const zone = around.process.timeZone;
    const updates = await publishedDays(site.db, id, zone);
    return { around, timeline, today: inZone(site.now(), zone).day, updates };
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
      const calls = await publicationsOf(site.db, id, callPublication.kind, many);
      const ballots = await publicationsOf(site.db, id, ballotPublication.kind, {
        ...many,
        newestFirst: true,
      });
      return sendPage(
        reply,
        <ProcessPage
          around={around}
          timeline={await timelineProps({ id, around })}
          now={site.now()}
          calls={calls.map((row) => row.body as unknown as PublicCall)}
          ballots={ballots.map((row) => row.body as unknown as PublicBallot)}
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

  page(
    "/contributions",
    "contributions",
    () => "/contributions",
    async ({ id, around }, request, reply) =>
      sendPage(
        reply,
        <ContributionList
          around={around}
          {...(await contributionList(site, id, new URL(request.url, "http://p").searchParams))}
        />,
      ),
  );

  page(
    "/contributions/:ref",
    "contributions",
    (request) => `/contributions/${param(request, "ref")}`,
    async (visited, request, reply) =>
      thing<PublicRecord>(visited, reply, `contributions/${param(request, "ref")}`, async (record) => {
        const answered = await publicationAt(site.db, visited.id, `responses/${record.reference}`);
        const response = answered?.tombstone === null ? (answered.body as unknown as ResponseRow) : null;
        const way = await wayOf(site.db, visited.id, record, response, visited.around.say);
        return sendPage(
          reply,
          <ContributionPage
            around={visited.around}
            record={record}
            response={response}
            way={way}
            cutOff={
              await cutOffPassed(site.db, visited.id, record.receivedAt, visited.around.process.timeZone)
            }
          />,
        );
      }),
  );

  page(
    "/proposals",
    "proposals",
    () => "/proposals",
    async ({ id, around }, _request, reply) => {
      const rows = await publicationsOf(site.db, id, "proposal", many);
      return sendPage(
        reply,
        <ProposalList around={around} rows={rows.map((row) => row.body as unknown as PublicProposal)} />,
      );
    },
  );
  page(
    "/proposals/:ref",
    "proposals",
    (request) => `/proposals/${param(request, "ref")}`,
    async (visited, request, reply) =>
      thing<PublicProposal>(visited, reply, `proposals/${param(request, "ref")}`, (row) =>
        sendPage(reply, <ProposalPage around={visited.around} row={row} />),
      ),
  );

  page(
    "/drafts",
    "drafts",
    () => "/commitments",
    async ({ id, around }, _request, reply) => {
      const rows = await publicationsOf(site.db, id, "draft", many);
      return sendPage(
        reply,
        <DraftList around={around} rows={rows.map((row) => row.body as unknown as PublicDraft)} />,
      );
    },
  );
  page(
    "/drafts/:n/:version",
    "drafts",
    (request) => `/commitments/${param(request, "n")}`,
    async (visited, request, reply) =>
      thing<PublicDraft>(
        visited,
        reply,
        `drafts/${param(request, "n")}/${param(request, "version")}`,
        (row) => sendPage(reply, <DraftPage around={visited.around} row={row} />),
      ),
  );

  page(
    "/decisions",
    "decisions",
    () => "/decisions",
    async ({ id, around }, _request, reply) => {
      const rows = await publicationsOf(site.db, id, "decision", { ...many, newestFirst: true });
      return sendPage(
        reply,
        <DecisionList around={around} rows={rows.map((row) => row.body as unknown as DecisionRecord)} />,
      );
    },
  );
  page(
    "/decisions/:sequence",
    "decisions",
    (request) => `/decisions/${param(request, "sequence")}`,
    async (visited, request, reply) =>
      thing<DecisionRecord>(visited, reply, `decisions/${param(request, "sequence")}`, (row) =>
        sendPage(reply, <DecisionPage around={visited.around} row={row} />),
      ),
  );

  page(
    "/ballots/:no",
    "decisions",
    () => "/ballots",
    async (visited, request, reply) =>
      thing<PublicBallot>(visited, reply, `ballots/${param(request, "no")}`, async (row) => {
        const texts = await publicationsAt(
          site.db,
          visited.id,
          row.about.map(({ address }) => address),
        );
        const there = new Set(texts.map(({ address }) => address));
        return sendPage(reply, <BallotPage around={visited.around} row={row} there={there} />);
      }),
  );

  page(
    "/plan",
    "plan",
    () => "/plan",
    async ({ id, around }, _request, reply) => {
      const filed = await publicationAt(site.db, id, planPublication.address);
      const [last] = await publicationsOf(site.db, id, planPublication.versionKind, {
        ...many,
        newestFirst: true,
      });
      const row = filed ?? last;
      return sendPage(
        reply,
        row ? (
          <PlanPage around={around} plan={row.body as unknown as PublicPlan} />
        ) : (
          <NoPlan around={around} />
        ),
      );
    },
  );
  page(
    "/plan/:version",
    "plan",
    () => "/plan",
    async (visited, request, reply) =>
      thing<PublicPlan>(visited, reply, `plan/${param(request, "version")}`, (plan) =>
        sendPage(reply, <PlanPage around={visited.around} plan={plan} />),
      ),
  );
  page(
    "/commitments/:n",
    "plan",
    (request) => `/commitments/${param(request, "n")}`,
    async (visited, request, reply) =>
      thing<PublicCommitment>(visited, reply, `commitments/${param(request, "n")}`, (row) =>
        sendPage(reply, <CommitmentPage around={visited.around} row={row} />),
      ),
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
    "/take-part",
    "takePart",
    () => "",
    async ({ id, around }, _request, reply) => {
      const calls = await publicationsOf(site.db, id, callPublication.kind, many);
      const ballots = await publicationsOf(site.db, id, ballotPublication.kind, many);
      return sendPage(
        reply,
        <TakePartPage
          around={around}
          now={site.now()}
          calls={calls.map((row) => row.body as unknown as PublicCall)}
          ballots={ballots.map((row) => row.body as unknown as PublicBallot)}
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
      const words = (new URL(request.url, "http://p").searchParams.get("q") ?? "").trim().slice(0, 200);
      const addresses = words === "" ? [] : await site.find(id, words, mostShown);
      const rows = await publicationsAt(site.db, id, addresses);
      return sendPage(reply, <SearchPage around={around} words={words} rows={rows} />);
    },
  );

  for (const tail of ["/response", "/response.html"]) {
    page(
      tail,
      "response",
      () => "/responses",
      async ({ id, around }, request, reply) => {
        const release = await publicationAt(site.db, id, "response");
        const files = await publicationAt(site.db, id, "response/files");
        const found = await responseList(site, id, new URL(request.url, "http://p").searchParams);
        return sendPage(
          reply,
          <ResponseList
            around={around}
            release={(release?.body as PublicRelease | undefined) ?? null}
            files={(files?.body as ReleaseFiles | undefined) ?? null}
            {...found}
          />,
        );
      },
    );
  }

  http.get("/", { schema: { hide: true } }, async (_request, reply) => {
    const processes = await publicProcesses(site.db);
    const slugs = await Promise.all(processes.map((row) => site.slugOf(row.process)));
    if (processes.length === 1 && slugs[0]) return reply.redirect(`/p/${slugs[0]}`);
    const { language } = http;
    const say = sayIn(language);
    return sendPage(
      reply,
      <Document language={language} title={say("app.name")} say={say}>
        <main id="content" tabIndex={-1}>
          <h1>{say("app.name")}</h1>
          <h2>{say("publicSite.processes")}</h2>
          {processes.length === 0 ? <p>{say("publicSite.processes.none")}</p> : null}
          <ul className="rows">
            {processes.map((row, i) => (
              <li key={row.process}>
                <a href={`/p/${slugs[i]}`}>
                  <bdi>{(row.body as unknown as PublicProcess).title}</bdi>
                </a>
              </li>
            ))}
          </ul>
          <p>
            <a href="/sign-in">{say("app.signIn")}</a>
          </p>
        </main>
      </Document>,
    );
  });

  http.get("/p/*", { schema: { hide: true } }, async (request, reply) => {
    const slug = (request.params as { "*": string })["*"].split("/")[0] ?? "";
    return sendNotFound(reply, (await site.idOf(slug)) === null ? null : slug);
  });

  const styles = publicStyles();
  http.get("/public.css", { schema: { hide: true } }, async (_request, reply) =>
    reply
      .type("text/css; charset=utf-8")
      .header("cache-control", "no-cache")
      .send(await styles),
  );
}

/** Tokens and the sheet of the public pages as one stylesheet. */
async function publicStyles(): Promise<string> {
  const resolve = createRequire(import.meta.url).resolve;
  const tokens = await readFile(resolve("@accord/shared/tokens.css"), "utf8");
  const sheet = await readFile(new URL("../../../public/public.css", import.meta.url), "utf8");
  return `${tokens}\n${sheet}`;
}
