import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { issue } from "@accord/shared/issues";
import { Refused } from "../acts/refused.js";

interface Pace {
  readonly windowMs: number;
  /** In each window, at least. */
  readonly bytes: number;
  /** Uploads that last longer than a request may, of the whole house: each is held in memory. */
  readonly most: number;
  /** The same of one sender: nobody takes them all. */
  readonly mostOfOne: number;
  /** All that one of them may bring: of what no file is, a form has no end. */
  readonly whole: number;
  /** Bytes of all files that come in or are read at once, of the whole house and of one sender. */
  readonly held: number;
  readonly heldOfOne: number;
  /** So long a whole file of who has left before its answer counts on: it may still be read. */
  readonly leftMs: number;
}

/** 32 KB a second over a poor line: the largest file takes seventeen minutes. */
export const uploadPace: Pace = {
  windowMs: 20_000,
  bytes: 20 * 32 * 1024,
  most: 32,
  mostOfOne: 8,
  whole: 34 * 1024 * 1024,
  held: 512 * 1024 * 1024,
  heldOfOne: 128 * 1024 * 1024,
  leftMs: 60_000,
};

/** `before` and `now`: what had been read at the last two looks. */
type Upload = {
  readonly sender: string;
  readonly begun: number;
  before: number;
  now: number;
  late: Error | null;
  isAnswered: boolean;
  /** Nothing more of it is looked at. */
  readonly over: () => void;
};

type Takes = (request: IncomingMessage, sender: string, most: number) => void;

/**
 * A file that keeps coming may take longer than other requests: who stops, or was never let in here, ends as all do
 * (T69) [RUN-7]. Gives what lets a request in that brings a file of so many bytes at most, or refuses it where memory
 * holds enough of them, and, as `hold`, what does the same for other long bodies; the server's own answer to who is late stays with its listeners.
 */
export function allowUploads(server: Server, pace = uploadPace): Takes & { readonly hold: Takes } {
  const uploads = new Map<Socket, Upload>();
  const answers = new WeakMap<IncomingMessage, ServerResponse>();
  const held = new Set<{ readonly sender: string; readonly bytes: number }>();
  /** Until it is answered: whoever reads it holds it so long. */
  const hold = (request: IncomingMessage, sender: string, most: number): void => {
    const answer = answers.get(request);
    if (answer === undefined || answer.closed) return;
    // A form without a length may bring all that is taken.
    const bytes = Math.min(Number(request.headers["content-length"] ?? most), most);
    const sum = (of: (one: { sender: string }) => boolean): number =>
      [...held].filter(of).reduce((all, one) => all + one.bytes, bytes);
    if (sum(() => true) > pace.held || sum((one) => one.sender === sender) > pace.heldOfOne)
      throw new Refused("busy", [issue("files_at_once", {}, "file")]);
    const one = { sender, bytes };
    held.add(one);
    const over = (): void => void held.delete(one);
    answer.once("close", () => {
      if (answer.writableFinished || !request.complete) over();
      else setTimeout(over, pace.leftMs).unref();
    });
  };
  const others = server.listeners("clientError") as ((error: Error, socket: Socket) => void)[];
  const end = (error: Error, socket: Socket): void => {
    uploads.delete(socket);
    for (const listener of others) listener.call(server, error, socket);
  };
  const mayLast = (upload: Upload, socket: Socket): boolean => {
    const late = [...uploads.values()].filter((one) => one.late !== null);
    return (
      !upload.isAnswered &&
      late.length < pace.most &&
      late.filter(({ sender }) => sender === upload.sender).length < pace.mostOfOne &&
      socket.bytesRead - upload.before >= pace.bytes
    );
  };
  server.removeAllListeners("clientError");
  server.on("clientError", (error: Error & { code?: string }, socket: Socket) => {
    const upload = uploads.get(socket);
    const isLate = error.code === "ERR_HTTP_REQUEST_TIMEOUT";
    // The server tells it once; from here on the looks end it.
    if (upload && isLate && mayLast(upload, socket)) upload.late = error;
    else end(error, socket);
  });

  const look = (socket: Socket, upload: Upload): void => {
    const read = socket.bytesRead;
    const isOver = upload.isAnswered || read - upload.now < pace.bytes || read - upload.begun > pace.whole;
    if (upload.late !== null && isOver) {
      upload.over();
      end(upload.late, socket);
    }
    upload.before = upload.now;
    upload.now = read;
  };

  server.prependListener("request", (request: IncomingMessage, answer: ServerResponse) => {
    answers.set(request, answer);
  });

  const allow: Takes = (request, sender, most) => {
    hold(request, sender, most);
    const answer = answers.get(request);
    if (answer?.closed) return;
    const { socket } = request;
    const read = socket.bytesRead;
    const over = (): void => {
      clearInterval(looks);
      if (uploads.get(socket) === upload) uploads.delete(socket);
    };
    const upload: Upload = {
      ...{ sender, begun: read, before: read, now: read },
      ...{ late: null, isAnswered: false, over },
    };
    const looks = setInterval(look, pace.windowMs, socket, upload).unref();
    uploads.set(socket, upload);
    request.once("end", over);
    request.once("close", over);
    // What is still sent after the answer is no file: who answered has read what it asked for, or asks for nothing
    // more of it, and then it neither ends nor closes.
    answer?.once("close", () => {
      upload.isAnswered = true;
      if (upload.late === null) over();
    });
  };
  return Object.assign(allow, { hold });
}
