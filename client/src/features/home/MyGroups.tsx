import { GroupLink } from "../../app/GroupLink.js";
import { Link, useSay } from "../../ui/index.js";
import { Talk } from "../groups/Talk.js";
import type { ProcessAtHome } from "./at-home.js";

/** The bodies I am in and what they write, each a way in. */
export function MyGroups({
  process: { slug, groups },
}: {
  readonly process: Pick<ProcessAtHome, "slug" | "groups">;
}) {
  const say = useSay();
  if (groups.length === 0) return null;
  const id = `groups-${slug}`;
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{say("home.groups")}</h2>
      <ul className="waiting-list">
        {groups.map(({ body, name, drafts }) => (
          <li key={body} className="date-row stack">
            <p>
              <GroupLink process={slug} group={{ id: body, name }} />
            </p>
            {drafts.length === 0 ? null : (
              <ul className="home-drafts">
                {drafts.map(({ label, tail, ...talk }) => (
                  <li key={tail}>
                    <Link href={`/app/${slug}/${tail}`}>
                      <bdi>{label}</bdi>
                    </Link>
                    {talk.threads + talk.suggestions > 0 ? (
                      <span className="page-facts hint">
                        <Talk {...talk} />
                      </span>
                    ) : null}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
