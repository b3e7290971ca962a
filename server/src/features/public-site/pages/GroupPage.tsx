import type { PublicDraft } from "@accord/shared/commitments";
import type { PublicPeople } from "@accord/shared/forum";
import type { PublicProposal } from "@accord/shared/proposals";
import type { ReactNode } from "react";
import { type Around, Page } from "../Page.js";

interface Props {
  readonly around: Around;
  readonly group: PublicPeople["groups"][number];
  readonly drafts: readonly PublicDraft[];
  readonly proposals: readonly PublicProposal[];
}

/** A working group: what it is for, who is in it and how they came, what it works on [10.1]. */
export function GroupPage({ around, group, drafts, proposals }: Props): ReactNode {
  const { say, slug } = around;
  const works = [
    ...drafts.map(({ n, version, title }) => ({ tail: `drafts/${n}/v${version}`, name: `${n} ${title}` })),
    ...proposals.map(({ reference, title }) => ({
      tail: `proposals/${reference}`,
      name: `${reference} ${title}`,
    })),
  ];
  return (
    <Page around={around} title={group.name}>
      <h1>
        <bdi>{group.name}</bdi>
      </h1>
      <p className="lead paragraphs" dir="auto">
        {group.remit || say("terms.group.remit.none")}
      </p>
      <section aria-labelledby="members">
        <h2 id="members">{say("terms.group.members")}</h2>
        {group.people === undefined || group.people.length === 0 ? (
          <p>{say("terms.people.groups.members", { count: group.members })}</p>
        ) : (
          <ul>
            {group.people.map((name) => (
              <li key={name}>
                <bdi>{name}</bdi>
              </li>
            ))}
          </ul>
        )}
        <p>
          {group.selection === "" ? (
            say("terms.people.groups.selection.none")
          ) : (
            <>
              {say("terms.people.groups.selection")} <bdi>{group.selection}</bdi>
            </>
          )}
        </p>
      </section>
      <section aria-labelledby="works">
        <h2 id="works">{say("terms.group.works")}</h2>
        {works.length === 0 ? <p>{say("terms.group.works.none")}</p> : null}
        <ul className="rows">
          {works.map(({ tail, name }) => (
            <li key={tail}>
              <a href={`/p/${slug}/${tail}`}>
                <bdi>{name}</bdi>
              </a>
            </li>
          ))}
        </ul>
      </section>
      <p>
        <a href={`/p/${slug}/meetings`}>{say("meetings.title")}</a>
      </p>
      <p>
        <a href={`/p/${slug}/people`}>{say("terms.people")}</a>
      </p>
    </Page>
  );
}
