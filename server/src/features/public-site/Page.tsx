import { dayText, inZone, isRightToLeft, type Say } from "@accord/shared/messages";
import type { PublicProcess } from "@accord/shared/process";
import type { ReactNode } from "react";

/** What every public page knows: the words, the process as published, where one is. */
export interface Around {
  readonly say: Say;
  readonly slug: string;
  readonly process: PublicProcess;
  readonly updated: string | null;
  /** Area of this page, for the line of links. */
  readonly here: string;
  readonly signedIn: boolean;
  /** Address of the same thing in the workspace. */
  readonly workspace?: string;
}

interface PageProps {
  readonly around: Around;
  readonly title: string;
  /** What a page can do besides where scripts run; none needs one to be read. */
  readonly script?: string;
  readonly children: ReactNode;
}

/** The line of links (ux.md 3); what stands under one of them is reached by a second line of its own, and from the foot. */
const areas = [
  { id: "about", tail: "", label: "publicSite.about", under: null },
  { id: "timeline", tail: "/timeline", label: "process.public.timeline", under: "about" },
  { id: "people", tail: "/people", label: "terms.people", under: "about" },
  { id: "terms", tail: "/terms", label: "terms.title", under: "about" },
  { id: "takePart", tail: "/take-part", label: "terms.takePart", under: null },
  { id: "choices", tail: "/choices", label: "choices.title", under: "takePart" },
  { id: "elections", tail: "/elections", label: "elections.title", under: "takePart" },
  { id: "contributions", tail: "/contributions", label: "publicSite.contributions", under: null },
  { id: "themes", tail: "/themes", label: "publicSite.themes.title", under: "contributions" },
  { id: "proposals", tail: "/proposals", label: "publicSite.proposals", under: "contributions" },
  { id: "drafts", tail: "/drafts", label: "publicSite.drafts", under: null },
  { id: "decisions", tail: "/decisions", label: "publicSite.decisions", under: null },
  { id: "response", tail: "/response", label: "publicSite.response", under: null },
  { id: "plan", tail: "/plan", label: "plan.public.area", under: null },
  { id: "meetings", tail: "/meetings", label: "meetings.title", under: null },
  { id: "search", tail: "/search", label: "publicSite.search", under: null },
] as const;
type Area = (typeof areas)[number];

/** A public page: complete without script, one stylesheet, help and contact at the same place (S20, P9). */
export function Page({ around, title, script, children }: PageProps): ReactNode {
  const { say, slug, process, here } = around;
  const own = areas.find(({ id }) => id === here);
  const main = areas.find(({ id }) => id === (own?.under ?? here));
  const beside = areas.filter(({ id, under }) => main !== undefined && (id === main.id || under === main.id));
  return (
    <Document
      language={process.language}
      title={title === process.title ? title : `${title}, ${process.title}`}
      say={say}
      colour={process.colour}
      {...(script === undefined ? {} : { script })}
    >
      <header className="site-head">
        <p className="site-name">
          <a href={`/p/${slug}`}>
            <bdi>{process.title}</bdi>
          </a>
        </p>
        <nav aria-label={say("publicSite.places")}>
          <p className="folded">
            <a href="#places">{say("publicSite.menu")}</a>
            <a href={`/p/${slug}/search`} aria-current={here === "search" ? "page" : undefined}>
              {say("publicSite.search")}
            </a>
          </p>
          <Places around={around} of={areas.filter(({ under }) => under === null)} current={main?.id} />
          {beside.length > 1 ? (
            <div className="second-line">
              <Places around={around} of={beside} current={here} />
            </div>
          ) : null}
        </nav>
        {process.demo ? <p className="demo-line">{say("publicSite.demo")}</p> : null}
        {around.signedIn && around.workspace ? (
          <p className="workspace-line">
            <a href={around.workspace}>{say("publicSite.workspace")}</a>
          </p>
        ) : null}
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <footer className="site-foot">
        <nav id="places" className="foot-places" aria-labelledby="places-title" tabIndex={-1}>
          <h2 id="places-title">{say("publicSite.menu")}</h2>
          <Places around={around} of={areas} current={here} />
        </nav>
        <h2>{say("publicSite.contact")}</h2>
        <p>
          <bdi>{process.contact.name}</bdi>{" "}
          <a href={`mailto:${process.contact.email}`}>{process.contact.email}</a>
        </p>
        <p>
          {around.updated
            ? say("publicSite.updated", { date: dayText(inZone(around.updated, process.timeZone).day) })
            : null}{" "}
          · {say("publicSite.made")}
        </p>
        {around.signedIn ? null : (
          <p>
            <a href="/sign-in">{say("app.signIn")}</a>
          </p>
        )}
      </footer>
    </Document>
  );
}

/** Links to the areas; on a phone all stand in the foot, where "Menu" leads without script. */
function Places({
  around: { say, slug, here },
  of,
  current,
}: {
  readonly around: Around;
  readonly of: readonly Area[];
  readonly current: string | undefined;
}): ReactNode {
  const currentOf = (id: string) => (id === here ? "page" : id === current ? "true" : undefined);
  return (
    <ul>
      {of.map((area) => (
        <li key={area.id}>
          <a href={`/p/${slug}${area.tail}`} aria-current={currentOf(area.id)}>
            {say(area.label)}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The frame of the HTML itself; also for pages that belong to no process. */
export function Document({
  language,
  title,
  say,
  colour = null,
  script,
  children,
}: {
  readonly language: string;
  readonly title: string;
  readonly say: Say;
  /** The member's own, in the place of the accent. */
  readonly colour?: string | null;
  readonly script?: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <html lang={language} dir={isRightToLeft(language) ? "rtl" : "ltr"}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="stylesheet" href="/public.css" />
        {colour ? <link rel="stylesheet" href={`/public-${colour.slice(1)}.css`} /> : null}
        <link rel="icon" href="data:," />
        {script ? <script type="module" src={script} /> : null}
      </head>
      <body>
        <a className="skip" href="#content">
          {say("publicSite.skip")}
        </a>
        {children}
      </body>
    </html>
  );
}

export function Day({ at, zone }: { readonly at: string; readonly zone: string }): ReactNode {
  return <time dateTime={at}>{dayText(inZone(at, zone).day)}</time>;
}
