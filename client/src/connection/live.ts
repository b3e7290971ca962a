import { liveMessage } from "@accord/shared/protocol";
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { askAgain } from "./asking.js";
import { heard } from "./heard.js";
import { line } from "./state.js";
import { whosePage } from "./whose-page.js";

const shortestMs = 500;
const longestMs = 30_000;
/** The session has ended, or a right. */
const mayNoMore = 4401;

/** Full jitter: when the server comes back, not everybody calls in the same moment. */
export const waitBefore = (tries: number, chance: number): number =>
  shortestMs + chance * Math.min(longestMs, shortestMs * 2 ** tries);

/** Listens to the announcements of one process until the returned function is called. */
export function listen(process: string, client: QueryClient): () => void {
  let socket: WebSocket | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tries = 0;
  let over = false;

  const connect = (): void => {
    const scheme = location.protocol === "https:" ? "wss" : "ws";
    const asked = new URLSearchParams({ process, heard: heard.now(), ...whosePage.asQuery() });
    socket = new WebSocket(`${scheme}://${location.host}/live?${asked}`);
    socket.onopen = () => {
      tries = 0;
      line.tell("opened");
    };
    socket.onmessage = ({ data }) => {
      const message = readMessage(data);
      if (!message) return;
      heard.upTo(message.heard);
      void askAgain(client, message.kind === "hello" ? message.missed : message.topics);
    };
    socket.onclose = ({ code }) => {
      if (over) return;
      line.tell("closed");
      if (code === mayNoMore) void whoIsHere();
      else if (tries > 0) void findOut().then((isThere) => (isThere ? whoIsHere() : undefined));
      timer = setTimeout(connect, waitBefore(tries, Math.random()));
      tries += 1;
    };
  };
  /** A line that is refused says nothing of why: the session may have ended, and the page is to be covered [ACT-7] [LIVE-8]. */
  const whoIsHere = (): Promise<void> => askAgain(client, ["me"]);
  /** After a sleep, or in another network, the socket before may look open and never say anything again. */
  const connectAnew = (): void => {
    clearTimeout(timer);
    if (socket) socket.onclose = null;
    socket?.close();
    connect();
  };
  connect();
  window.addEventListener("online", connectAnew);
  return () => {
    over = true;
    clearTimeout(timer);
    window.removeEventListener("online", connectAnew);
    socket?.close();
  };
}

function readMessage(data: unknown) {
  try {
    return liveMessage.safeParse(JSON.parse(String(data))).data;
  } catch {
    return undefined;
  }
}

/** A lost answer says that the server is out of reach, and the socket may be whole: nobody else would ask again. */
export function findOutWhileOffline(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const halt = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  const ask = (tries: number): void => {
    timer = setTimeout(
      async () => {
        const asked = timer;
        await findOut();
        if (timer === asked && asked !== undefined) ask(tries + 1);
      },
      waitBefore(tries, Math.random()),
    );
  };
  const look = (): void => {
    if (line.now().kind !== "offline") halt();
    else if (timer === undefined) ask(1);
  };
  const stop = line.subscribe(look);
  look();
  return () => {
    stop();
    halt();
  };
}

/** A closed socket alone does not say that the server is out of reach; a question over http does. */
async function findOut(): Promise<boolean> {
  try {
    await fetch("/healthz", { cache: "no-store" });
    line.tell("answered");
    return true;
  } catch {
    line.tell("unreachable");
    return false;
  }
}

export function useLive(process: string | undefined): void {
  const client = useQueryClient();
  useEffect(() => (process ? listen(process, client) : undefined), [process, client]);
}
