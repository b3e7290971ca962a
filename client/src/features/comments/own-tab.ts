import { useEffect, useState } from "react";
import { patienceMs, within } from "../../editor/patience.js";
import { keptAt, readKept } from "./kept-words.js";

const names = "accord:tab:";
const locks = (): LockManager | undefined => navigator.locks;

/** Holds the name for as long as the page lives. False: another page has it, as where a tab was doubled. */
const hold = (tab: string): Promise<boolean> =>
  new Promise((done) => {
    locks()
      // A page that is loaded anew waits for the one that it was before to end.
      ?.request(names + tab, { signal: AbortSignal.timeout(500) }, () => {
        done(true);
        return new Promise(() => {});
      })
      .catch(() => done(false));
  });

async function nameOfTab(session: Storage): Promise<string> {
  const former = session.getItem(names);
  if (former !== null && (await hold(former))) return former;
  const own = crypto.randomUUID();
  session.setItem(names, own);
  await hold(own);
  return own;
}

const sharedPlace = (me: string, document: string): string => `${me}:${document}:new`;

/** Where new words are kept that are written in this tab, each tab a place of its own. */
export function newTab(session: () => Storage) {
  let name: Promise<string> | null = null;
  return {
    async place(me: string, document: string): Promise<string> {
      name ??= nameOfTab(session());
      const shared = sharedPlace(me, document);
      const own = `${shared}:${await name}`;
      await takeLeft(shared, own);
      return own;
    },
  };
}

const thisTab = newTab(() => sessionStorage);

/** What a tab left that is there no more is gone on with here, unless something is being written here. */
async function takeLeft(shared: string, own: string): Promise<void> {
  if (readKept(`${own}:target`) !== null) return;
  const all = await within<LockManagerSnapshot | null>(patienceMs, navigator.locks.query(), null);
  if (all === null) return;
  const living = new Set(all.held?.map(({ name = "" }) => name));
  const left = Object.keys(localStorage)
    .filter((key) => key.startsWith(keptAt(shared)) && key.endsWith(":target"))
    .map((key) => key.slice(0, -":target".length))
    .find((place) => !living.has(names + place.slice(keptAt(`${shared}:`).length)));
  if (left === undefined) return;
  for (const part of ["", ":words", ":target"]) {
    const words = localStorage.getItem(left + part);
    localStorage.removeItem(left + part);
    if (words !== null) localStorage.setItem(keptAt(own + part), words);
  }
}

/** Null until it is known. Where a browser has no locks, all tabs share one place. */
export function useOwnPlace(me: string, document: string): string | null {
  const shared = sharedPlace(me, document);
  const [own, setOwn] = useState<{ readonly of: string; readonly place: string } | null>(null);
  useEffect(() => {
    if (me === "" || !locks()) return;
    let isHere = true;
    void thisTab
      .place(me, document)
      .catch(() => shared)
      .then((place) => isHere && setOwn({ of: shared, place }));
    return () => {
      isHere = false;
    };
  }, [me, document, shared]);
  if (!locks()) return shared;
  return own?.of === shared ? own.place : null;
}
