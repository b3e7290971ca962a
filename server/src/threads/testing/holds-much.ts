/** What Node says of a thread that would hold more than it may; the heap that tests are given overrides what a thread may hold. */
throw Object.assign(new Error("Worker terminated due to reaching memory limit: JS heap out of memory"), {
  code: "ERR_WORKER_OUT_OF_MEMORY",
});
