/** One sentence for every refusal code of the protocol and every issue code of a rule. */
export const refusals = {
  "refusal.unknown": "This could not be done, and nothing was changed. Reference: {reference}.",
  "refusal.offline": "You are offline. This works again when the line is back. Nothing was changed.",
  "refusal.not_signed_in": "You are signed out. Sign in and do it again.",
  "refusal.wrong_credentials": "This e-mail address and password do not belong together.",
  "refusal.too_many_tries": "Too many tries. Wait a quarter of an hour, then do it again.",
  "refusal.not_allowed": "Your role does not allow this. The secretariat can tell you who may do it.",
  "refusal.not_found": "Nothing stands at this address, or it is not open to you.",
  "refusal.malformed": "The server could not read what was sent. Check the fields named below.",
  "refusal.rule": "A rule stands against this. What is missing is listed below.",
  "refusal.changed_by_other":
    "Somebody changed this since you opened it. Look at the change, then do it again.",
  "refusal.already_used": "This link has been used already.",
  "refusal.expired": "This link is past its date. Ask the secretariat for a new one.",
  "refusal.too_large": "What you sent is larger than allowed.",
  "refusal.wrong_type": "A file of this kind cannot be taken.",
  "refusal.wrong_origin": "This was sent from another site and was not taken.",
  "refusal.needs_https": "This works only over a secure address that begins with https.",
  "refusal.busy": "The server has much to do at the moment. Do it again in a minute.",
  "refusal.failed": "This could not be done, and nothing was changed. Reference: {reference}.",

  "issue.unknown": "One thing is missing or wrong ({code}).",
  "issue.with.field": "{field}: {sentence}",
} as const;
