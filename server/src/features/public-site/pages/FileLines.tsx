import { dayText, inZone, sizeText } from "@accord/shared/messages";
import type { ReactNode } from "react";
import type { Around } from "../Page.js";

interface Props {
  readonly around: Around;
  readonly files: readonly {
    readonly id: string;
    readonly name: string;
    readonly bytes: number;
    readonly sha256: string;
    readonly removed: { readonly at: string; readonly reason: string } | null;
  }[];
  /** Under the public pages of the process. */
  readonly addressOf: (id: string) => string;
}

/** Each by its name, its size and its hash; of one that was taken away the reason. */
export function FileLines({ around: { say, slug, process }, files, addressOf }: Props): ReactNode {
  if (files.length === 0) return null;
  return (
    <ul>
      {files.map(({ id, name, bytes, sha256, removed }) => (
        <li key={id}>
          {removed === null ? (
            <>
              <a href={`/p/${slug}/${addressOf(id)}`} download>
                <bdi>{name}</bdi>
              </a>{" "}
              {sizeText(bytes)}
            </>
          ) : (
            <>
              <bdi>{name}</bdi>:{" "}
              {say("files.gone", {
                date: dayText(inZone(removed.at, process.timeZone).day),
                reason: removed.reason,
              })}
            </>
          )}{" "}
          <span className="code">{say("files.hash", { hash: sha256 })}</span>
        </li>
      ))}
    </ul>
  );
}
