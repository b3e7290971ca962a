import type { BecomesPublic as Shown } from "@accord/shared/contributions";
import { DateText, Link, Reference, Say, useSay, WordsOf } from "../../ui/index.js";
import { FactList, type FactRow } from "./FactList.js";

interface Props {
  readonly process: string;
  readonly one: Shown;
  readonly zone: string;
}

/** One contribution as the public will read it. */
export function BecomesPublic({ process, one, zone }: Props) {
  const say = useSay();
  const rows: readonly FactRow[] = [
    [say("contributions.publish.as"), <ShownName key="n" one={one} />],
    [say("contributions.one.kind"), say(`contributions.kind.${one.kind}`)],
    [
      say("contributions.one.stakeholder"),
      one.stakeholderType ? say(`contributions.stakeholder.${one.stakeholderType as "other"}`) : null,
    ],
    [say("contributions.one.received"), <DateText key="r" value={one.receivedAt} zone={zone} weekday />],
    [say("contributions.one.channel"), say(`contributions.channel.${one.channel}`)],
    [say("contributions.one.place"), one.place ? <bdi key="p">{one.place}</bdi> : null],
    [
      say("contributions.one.themes"),
      one.themes.length > 0 ? <bdi key="t">{one.themes.join(", ")}</bdi> : null,
    ],
    [say("contributions.one.address"), one.sourceAddress ? <bdi key="a">{one.sourceAddress}</bdi> : null],
  ];
  const repeats = one.words.trim() === one.title.trim();
  return (
    <li className="reviewed-one">
      <h3>
        <Reference>{one.reference}</Reference> <bdi>{one.title}</bdi>
      </h3>
      {repeats ? null : (
        <WordsOf lang={one.language ?? undefined} className="kept-lines">
          {one.cut ? say("contributions.publish.beginning", { words: one.words }) : one.words}
        </WordsOf>
      )}
      {one.cut ? (
        <p className="hint">
          {say("contributions.publish.cut")}{" "}
          <Link href={`/app/${process}/contributions/${one.reference}`}>
            {say("contributions.publish.whole")}
          </Link>
        </p>
      ) : null}
      <FactList rows={rows} />
    </li>
  );
}

function ShownName({ one }: { readonly one: Shown }) {
  const say = useSay();
  if (one.anonymous) return say("contributions.anonymous");
  if (one.name && one.organisation && one.name !== one.organisation)
    return (
      <Say
        id="contributions.publish.nameAndOrganisation"
        values={{ name: <bdi>{one.name}</bdi>, organisation: <bdi>{one.organisation}</bdi> }}
      />
    );
  const name = one.name ?? one.organisation;
  return name ? <bdi>{name}</bdi> : say("contributions.unnamed");
}
