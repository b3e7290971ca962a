/** 2026-12-11 as 11/12/2026, as the milestone table of the annex writes it. */
export const shownDay = (day: string): string => day.split("-").reverse().join("/");
