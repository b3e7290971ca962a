import type { StakeholderType } from "../contributions/vocabulary.js";
import type { Say } from "../messages/say.js";
import type { Bloc } from "../people/index.js";
import type { AttendedBloc, Presence } from "./vocabulary.js";

/** M5: somebody who was there. */
export interface Attending {
  readonly name: string;
  readonly organisation: string;
  readonly stakeholderType: StakeholderType | null;
  readonly bloc: AttendedBloc;
  /** Number of the seat; null for a guest. */
  readonly seat: number | null;
  readonly presence: Presence;
  readonly nameDisclosable: boolean;
}

export type PublicAttending = Omit<Attending, "name" | "nameDisclosable"> & { readonly name: string | null };

/** Where a name may not be disclosed the organisation stands alone, without the seat that tells it; nobody is left out [M5]. */
export const publicAttendance = (rows: readonly Attending[]): PublicAttending[] =>
  rows
    .map(({ nameDisclosable: told, name, organisation, stakeholderType, bloc, seat, presence }) => ({
      name: told ? name : null,
      organisation,
      stakeholderType,
      bloc,
      seat: told ? seat : null,
      presence,
    }))
    .toSorted(
      (a, b) =>
        (a.seat ?? Infinity) - (b.seat ?? Infinity) ||
        a.organisation.localeCompare(b.organisation) ||
        (a.name ?? "").localeCompare(b.name ?? ""),
    );

export interface AttendanceCounts {
  readonly all: number;
  /** Counted as present like everybody [M3]. */
  readonly remote: number;
  readonly government: number;
  readonly non_government: number;
  readonly observer: number;
}

export function countsOf(rows: readonly Pick<Attending, "bloc" | "presence">[]): AttendanceCounts {
  const of = (bloc: AttendedBloc) => rows.filter((row) => row.bloc === bloc).length;
  return {
    all: rows.length,
    remote: rows.filter(({ presence }) => presence === "remote").length,
    government: of("government"),
    non_government: of("non_government"),
    observer: of("observer"),
  };
}

export type BlocLabels = Readonly<Record<Bloc, string>>;

/** By the forum's own label; who stands in neither bloc is an observer. */
export const blocName = (bloc: AttendedBloc, labels: BlocLabels, say: Say): string =>
  bloc === "observer" ? say("meetings.attendance.bloc.observer") : labels[bloc];

export const countsInWords = (counts: AttendanceCounts, labels: BlocLabels, say: Say): string =>
  say("meetings.attendance.counts", {
    ...counts,
    governmentLabel: labels.government,
    civilLabel: labels.non_government,
  });

const government: readonly StakeholderType[] = [
  "government_department",
  "local_government",
  "parliament",
  "judiciary",
];

/** 2.3, a convention of Accord's sources. */
export function blocOfType(type: StakeholderType | null): AttendedBloc {
  if (type === null || type === "international_organisation") return "observer";
  return government.includes(type) ? "government" : "non_government";
}
