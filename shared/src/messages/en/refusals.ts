/** One sentence for every refusal code of the protocol, and for issues of people, fields and files; those of a room stand in a file of its own. */
export const refusals = {
  "refusal.unknown": "This could not be done, and nothing was changed. Reference: {reference}.",
  "refusal.offline": "You are offline. This works again when the line is back. Nothing was changed.",
  "refusal.unanswered":
    "No answer came, so this may be done or not. Once the line is back, look whether it is there before you do it again.",
  "refusal.unanswered.once":
    "No answer came, so this may be done or not. If this page does not show it, do it again once the line is back: it is done only once.",
  "refusal.not_signed_in":
    "You are signed out. Sign in again in another tab, then do it again here: what you typed stays.",
  "refusal.somebody_else":
    "Somebody else has signed in at this browser, and nothing is done or shown in their name here. Sign in again as yourself in another tab, then do it again.",
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
  "refusal.too_long":
    "This text is too long, or has too many pieces, for this to be made of it. Shorten it, or take out bold, links and comments. As Markdown a longer text can still be kept.",
  "refusal.wrong_type": "A file of this kind cannot be taken.",
  "refusal.wrong_origin": "This was sent from another site and was not taken.",
  "refusal.needs_https": "This works only over a secure address that begins with https.",
  "refusal.busy": "The server has much to do at the moment. Do it again in a minute.",
  "refusal.failed": "This could not be done, and nothing was changed. Reference: {reference}.",

  "issue.password_short": "The password must have at least {least} characters.",
  "issue.password_is_name": "The password must not be your name or e-mail address.",
  "issue.password_common":
    "This password is among the first that are guessed. Take a longer or less usual one.",
  "issue.current_password_wrong": "This is not your current password.",
  "issue.too_many_tries_until":
    "Too many wrong passwords. The next try is possible in {minutes, plural, =0 {a moment} one {# minute} other {# minutes}}.",
  "issue.entry_not_correctable": "Only a decision or a correction can be corrected.",
  "issue.correction_needs_wording": "Write what is right instead.",
  "issue.correction_needs_reasons": "Write why it is corrected.",
  "issue.name_missing": "Enter your name.",
  "issue.email_missing": "Enter your e-mail address.",
  "issue.email_wrong": "Enter an e-mail address like name@example.org.",
  "issue.account_closed": "This account is closed. The secretariat can tell you why.",
  "issue.invited_roles_missing": "Choose a role.",
  "issue.invited_role_needs_group": "A member of a working group is invited to one group: choose it.",
  "issue.invited_role_needs_bloc": "A co-chair belongs to one bloc: choose it.",
  "issue.invited_role_needs_seat": "A member of the forum holds a seat: choose it.",
  "issue.invited_role_takes_less": "This role takes no group, bloc or seat of its own.",
  "issue.invitation_used": "This invitation has been used. Sign in with the account that used it.",
  "issue.invitation_withdrawn": "This invitation has been withdrawn.",
  "issue.invitation_expired": "This invitation is past its date. The secretariat can make a new link.",
  "issue.invitation_waiting": "This invitation waits for the other co-chair. The link opens it afterwards.",
  "issue.invitation_other_address": "This invitation is for {address}. Sign in as that person, or sign out.",
  "issue.seat_taken": "Seat {seat} has a holder by now. The co-chairs can invite a successor.",
  "issue.seat_suspended": "Seat {seat} is suspended. Make it active or vacant first.",
  "issue.seat_without_holder": "Seat {seat} has no holder: invite somebody to it.",
  "issue.seat_number_taken": "Seat {seat} exists already. Give the new seat another number.",
  "issue.substitute_is_holder": "The holder of seat {seat} cannot be the substitute too.",
  "issue.role_ended_already": "This role has ended already.",
  "issue.change_ended": "This change has been confirmed or taken back already.",
  "issue.second_person_is_first": "You asked for this change. Another co-chair confirms it.",
  "issue.group_name_taken": "A working group is called {name} already.",
  "issue.setup_key_used": "This server has been set up already. Sign in.",
  "issue.setup_key_expired": "This link is past its time. Start the server again: it prints a new one.",
  "issue.group_name_missing": "Enter the name of the group.",
  "issue.token_name_missing": "Enter the name of the program.",
  "issue.organisation_missing": "Enter the organisation that holds the seat.",
  "issue.quorum_over_seats":
    "{present} members cannot take part: the forum has {seats, plural, =0 {no seat} one {# seat} other {# seats}}.",
  "issue.quorum_under_blocs": "With one of each bloc, at least {least, number} members must take part.",
  "issue.quorum_bloc_empty":
    "One bloc has no filled seat, so this quorum could never be met. Fill a seat, or do not ask for each bloc.",
  "issue.terms_draft_open": "Version {n, number} is under way already. There is one draft at a time.",
  "issue.terms_first_public": "The text of version {n, number} is public already. A ballot changes it.",
  "issue.words_changed_since_read":
    "The words were changed after you opened this page. It shows them as they stand now: read them first.",
  "issue.terms_no_words": "Nothing is written yet. Write at least one part first.",
  "issue.seats_table_empty": "No seat was found in what you pasted.",
  "issue.seats_table_quote_open": "Line {line}: a quotation mark is opened and never closed.",
  "issue.seats_table_column_missing":
    "A column is missing: {field, select, bloc {bloc} organisation {organisation} other {{field}}}.",
  "issue.seats_table_too_many_cells":
    "Line {line} has more cells than number, bloc, organisation, name and e-mail.",
  "issue.seat_number_invalid": "Line {line}: “{found}” is no seat number. Write a whole number from 1.",
  "issue.seat_number_twice": "Line {line}: seat number {found} stands in line {first} already.",
  "issue.seat_bloc_unknown": "Line {line}: “{found}” is no bloc. Write government or civil society.",
  "issue.seat_organisation_missing": "Line {line}: the organisation is missing.",
  "issue.seat_email_invalid": "Line {line}: “{found}” is no e-mail address.",
  "issue.seat_email_twice": "Line {line}: {found} stands in line {first} already.",
  "issue.seat_holder_missing": "Line {line} has an e-mail address and no name.",

  "issue.malformed_field": "This field was not understood.",
  "issue.input_empty":
    "{field, select, title {Enter the title.} name {Enter the name.} email {Enter the e-mail address.} password {Enter the password.} organisation {Enter the organisation.} problem {Enter the problem.} asked {Enter what is asked.} question {Enter the question.} reason {Enter the reason.} reasons {Enter the reasons.} signer {Enter who signs.} other {Fill in this field.}}",
  "issue.input_short": "Write at least {least, plural, one {# character} other {# characters}} here.",
  "issue.input_long":
    "Write at most {most, plural, one {# character} other {# characters}} here. What you wrote is kept.",
  "issue.input_day": "Enter a day, for example 30/06/2028.",
  "issue.input_none": "Choose at least one.",
  "issue.input_many": "Choose at most {most, number}.",
  "issue.input_low": "Enter a number from {least, number}.",
  "issue.input_high": "Enter a number up to {most, number}.",
  "issue.malformed_text": "This text holds a broken character. Delete it or type it again.",
  "issue.unknown": "One thing is missing or wrong ({code}).",
  "issue.with.field": "{field}: {sentence}",

  "issue.file_missing": "Choose a file.",
  "issue.files_at_once":
    "So many large files are being sent at the moment that this one was not read. Send it again in a minute.",
  "issue.file_too_large": "The file is larger than {most, number} MB.",
  "issue.file_kind": "{name} is not a PDF, DOCX, ODT, XLSX, ODS, JPEG or PNG file.",
  "issue.file_there": "This file is here already: {name}.",
  "issue.file_removed_already": "{name} was taken away already.",
  "issue.meeting_files_too_many":
    "A meeting takes {most, plural, one {one file} other {# files}}. Take one away first.",
  "issue.picture_unread":
    "This is not a PNG, JPEG, WebP or GIF picture, or it is broken. Save it anew in one of these forms.",
  "issue.picture_too_many_pixels": "The picture has more than 40 million pixels. Send a smaller one.",
  "issue.pictures_too_many": "The pictures of this process fill the room they have. Ask the secretariat.",
  "issue.file_not_its_kind": "{name} is not what its ending says. Save it anew and send that file.",
} as const;
