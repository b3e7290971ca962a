import { choicePublication, type PublicChoice, placesOf } from "@accord/shared/choices";
import type { PublicDraft } from "@accord/shared/commitments";
import type { PublicRecord } from "@accord/shared/contributions";
import { type PublicCommitment, type PublicPlan, planPublication } from "@accord/shared/plan";
import type { PublicProposal } from "@accord/shared/proposals";
import type { PublicRelease, ReleaseFiles, ResponseRow } from "@accord/shared/responses";
import { cutOffPassed } from "./cut-off.js";
import { draftChanges } from "./draft-changes.js";
import { commentsOn, fieldsOf, itemsOn, publicDrafts, roundOf } from "./drafts.js";
import { contributionList, responseList } from "./finding.js";
import { askedIn, type PageDoor, param } from "./page-door.js";
import { ContributionList, ContributionPage } from "./pages/ContributionPages.js";
import { DraftChangesPage } from "./pages/DraftChangesPage.js";
import { DraftList } from "./pages/DraftList.js";
import { DraftPage } from "./pages/DraftPage.js";
import { PlanChangesPage } from "./pages/PlanChangesPage.js";
import { CommitmentPage, NoPlan, PlanPage } from "./pages/PlanPage.js";
import { ProposalList, ProposalPage } from "./pages/ProposalPages.js";
import { ResponseList } from "./pages/ResponsePages.js";
import { countsOf, publicationAt, publicationsOf } from "./queries.js";
import { type Finder, type OwnVotes, type Site, sendPage } from "./site.js";
import { wayOf } from "./way.js";

const many = { offset: 0, limit: 2000 };

/** What a process has published, kind by kind: each as a list, and each thing on a page of its own. */
export function thingRoutes({ page, thing }: PageDoor, site: Site & Finder & OwnVotes): void {
  const planVersions = async (id: string): Promise<PublicPlan[]> =>
    (await publicationsOf(site.db, id, planPublication.versionKind, { ...many, newestFirst: true })).map(
      ({ body }) => body as unknown as PublicPlan,
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
          {...(await contributionList(site, id, askedIn(request), () => request.turn()))}
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
      thing<PublicProposal>(visited, reply, `proposals/${param(request, "ref")}`, async (row) => {
        const choices = await publicationsOf(site.db, visited.id, choicePublication.kind, many);
        const places = placesOf(
          { kind: "proposal", ref: row.reference },
          choices.map(({ body }) => body as unknown as PublicChoice),
        );
        return sendPage(reply, <ProposalPage around={visited.around} {...{ row, places }} />);
      }),
  );

  page(
    "/drafts",
    "drafts",
    () => "/commitments",
    async ({ id, around }, _request, reply) =>
      sendPage(reply, <DraftList around={around} rows={await publicDrafts(site.db, id)} />),
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
        async (row) => {
          const { id, around } = visited;
          const fields = fieldsOf(row, around.say);
          const comments = await commentsOn(site.db, id, row);
          return sendPage(
            reply,
            <DraftPage
              around={around}
              row={row}
              fields={fields}
              round={await roundOf(site.db, id, row, around.process.timeZone)}
              comments={comments}
              counts={await countsOf(site.db, id)}
              own={await site.upDownBy(request, id, itemsOn(row, fields, comments))}
              now={site.now()}
            />,
          );
        },
      ),
  );

  page(
    "/drafts/:n/:version/since/:before",
    "drafts",
    (request) => `/commitments/${param(request, "n")}`,
    async (visited, request, reply) => {
      const draft = (name: "version" | "before") => `drafts/${param(request, "n")}/${param(request, name)}`;
      return thing<PublicDraft>(visited, reply, draft("version"), (after) =>
        thing<PublicDraft>(visited, reply, draft("before"), async (before) => {
          const { id, around } = visited;
          const changes = await draftChanges(site.db, id, before, after, around.say);
          return sendPage(reply, <DraftChangesPage {...{ around, before, after, changes }} />);
        }),
      );
    },
  );

  page(
    "/plan",
    "plan",
    () => "/plan",
    async ({ id, around }, _request, reply) => {
      const filed = await publicationAt(site.db, id, planPublication.address);
      const versions = await planVersions(id);
      const plan = filed?.tombstone === null ? (filed.body as unknown as PublicPlan) : versions[0];
      return sendPage(
        reply,
        plan ? (
          <PlanPage around={around} plan={plan} earlier={earlierThan(plan, versions)} />
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
      thing<PublicPlan>(visited, reply, `plan/${param(request, "version")}`, async (plan) => {
        const earlier = earlierThan(plan, await planVersions(visited.id));
        return sendPage(reply, <PlanPage around={visited.around} plan={plan} earlier={earlier} />);
      }),
  );
  page(
    "/plan/:version/since/:before",
    "plan",
    () => "/plan",
    async (visited, request, reply) =>
      thing<PublicPlan>(visited, reply, `plan/${param(request, "version")}`, async (after) =>
        thing<PublicPlan>(visited, reply, `plan/${param(request, "before")}`, (before) =>
          sendPage(reply, <PlanChangesPage around={visited.around} before={before} after={after} />),
        ),
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

  for (const tail of ["/response", "/response.html"]) {
    page(
      tail,
      "response",
      () => "/responses",
      async ({ id, around }, request, reply) => {
        const release = await publicationAt(site.db, id, "response");
        const files = await publicationAt(site.db, id, "response/files");
        const found = await responseList(site, id, askedIn(request), () => request.turn());
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
}

const earlierThan = (plan: PublicPlan, versions: readonly PublicPlan[]): number[] =>
  versions.map(({ version }) => version).filter((n) => n < plan.version);
