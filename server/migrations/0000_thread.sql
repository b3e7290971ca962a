CREATE TABLE `ballot` (
	`id` text PRIMARY KEY NOT NULL,
	`process` text NOT NULL,
	`no` integer NOT NULL,
	`subject` text NOT NULL,
	`subjects` text NOT NULL,
	`version` text NOT NULL,
	`text_hash` text NOT NULL,
	`question` text NOT NULL,
	`rule` text NOT NULL,
	`quorum` text NOT NULL,
	`mandate` text NOT NULL,
	`live` integer NOT NULL,
	`state` text NOT NULL,
	`result` text,
	`steps` text,
	`prepared_by` text NOT NULL,
	`confirmed_by` text,
	`confirmed_at` text,
	`opened_at` text,
	`closes_at` text,
	`closed_at` text,
	`void_reason` text,
	`effect` text NOT NULL,
	`open_entry` integer,
	`decision_entry` integer,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ballot_no` ON `ballot` (`process`,`no`);--> statement-breakpoint
CREATE INDEX `ballot_state` ON `ballot` (`process`,`state`);--> statement-breakpoint
CREATE TABLE `roll` (
	`ballot` text NOT NULL,
	`seat` text NOT NULL,
	`seat_no` integer NOT NULL,
	`person` text NOT NULL,
	`name` text NOT NULL,
	`organisation` text NOT NULL,
	`bloc` text NOT NULL,
	`pseudonym` text NOT NULL,
	`recused` integer DEFAULT false NOT NULL,
	`recused_reason` text,
	`presence` text NOT NULL,
	`marked_by` text,
	PRIMARY KEY(`ballot`, `seat`),
	FOREIGN KEY (`ballot`) REFERENCES `ballot`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `roll_person` ON `roll` (`person`);--> statement-breakpoint
CREATE TABLE `vote` (
	`id` text PRIMARY KEY NOT NULL,
	`ballot` text NOT NULL,
	`seat` text NOT NULL,
	`cast` integer NOT NULL,
	`choice` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`cast_by` text NOT NULL,
	`how` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`ballot`) REFERENCES `ballot`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `vote_cast` ON `vote` (`ballot`,`seat`,`cast`);--> statement-breakpoint
CREATE TABLE `commitment` (
	`id` text PRIMARY KEY NOT NULL,
	`process` text NOT NULL,
	`n` integer NOT NULL,
	`title` text NOT NULL,
	`group_id` text,
	`proposal` text,
	`document` text NOT NULL,
	`state` text NOT NULL,
	`invited` text NOT NULL,
	`included_version` text,
	`locked_at` text,
	`locked_by` text,
	`lock_reason` text,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `commitment_n` ON `commitment` (`process`,`n`);--> statement-breakpoint
CREATE TABLE `version` (
	`id` text PRIMARY KEY NOT NULL,
	`process` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject` text NOT NULL,
	`n` integer NOT NULL,
	`body` text NOT NULL,
	`root` text NOT NULL,
	`salts` text NOT NULL,
	`frozen_at` text NOT NULL,
	`frozen_by` text NOT NULL,
	`published` integer DEFAULT false NOT NULL,
	`entry` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `version_n` ON `version` (`subject_kind`,`subject`,`n`);--> statement-breakpoint
CREATE INDEX `version_root` ON `version` (`root`);--> statement-breakpoint
CREATE TABLE `call` (
	`id` text PRIMARY KEY NOT NULL,
	`process` text NOT NULL,
	`title` text NOT NULL,
	`question` text NOT NULL,
	`opens_at` text NOT NULL,
	`closes_at` text,
	`moderated` integer DEFAULT false NOT NULL,
	`anonymity_grounds` text NOT NULL,
	`consent_text` text NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `contribution` (
	`id` text PRIMARY KEY NOT NULL,
	`process` text NOT NULL,
	`no` integer NOT NULL,
	`reference` text NOT NULL,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`language` text,
	`received_at` text NOT NULL,
	`contributor_name` text,
	`contributor_kind` text NOT NULL,
	`stakeholder_type` text,
	`organisation` text,
	`channel` text NOT NULL,
	`place` text,
	`entered_by` text,
	`anonymous` integer DEFAULT false NOT NULL,
	`anonymity_ground` text,
	`consent_shown` text NOT NULL,
	`call` text,
	`import` text,
	`source` text,
	`source_id` text,
	`source_address` text,
	`state` text NOT NULL,
	`published_at` text,
	`hidden_reason` text,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `contribution_no` ON `contribution` (`process`,`no`);--> statement-breakpoint
CREATE UNIQUE INDEX `contribution_source` ON `contribution` (`process`,`source`,`source_id`);--> statement-breakpoint
CREATE INDEX `contribution_received` ON `contribution` (`process`,`received_at`);--> statement-breakpoint
CREATE INDEX `contribution_import` ON `contribution` (`import`);--> statement-breakpoint
CREATE TABLE `import` (
	`id` text PRIMARY KEY NOT NULL,
	`process` text NOT NULL,
	`file_name` text NOT NULL,
	`sha256` text NOT NULL,
	`mapping` text NOT NULL,
	`id_column` text,
	`source` text NOT NULL,
	`added` integer NOT NULL,
	`updated` integer NOT NULL,
	`unchanged` integer NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`published_at` text
);
--> statement-breakpoint
CREATE TABLE `contribution_theme` (
	`contribution` text NOT NULL,
	`theme` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`contribution`, `theme`),
	FOREIGN KEY (`contribution`) REFERENCES `contribution`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`theme`) REFERENCES `theme`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `contribution_theme_theme` ON `contribution_theme` (`theme`);--> statement-breakpoint
CREATE TABLE `link` (
	`id` text PRIMARY KEY NOT NULL,
	`process` text NOT NULL,
	`from_kind` text NOT NULL,
	`from_id` text NOT NULL,
	`to_kind` text NOT NULL,
	`to_id` text NOT NULL,
	`kind` text NOT NULL,
	`passage` text,
	`by` text NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `link_from` ON `link` (`from_kind`,`from_id`);--> statement-breakpoint
CREATE INDEX `link_to` ON `link` (`to_kind`,`to_id`);--> statement-breakpoint
CREATE INDEX `link_process` ON `link` (`process`);--> statement-breakpoint
CREATE TABLE `receipt` (
	`key_hash` text PRIMARY KEY NOT NULL,
	`contribution` text NOT NULL,
	`contact` text,
	`followed` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`contribution`) REFERENCES `contribution`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `theme` (
	`id` text PRIMARY KEY NOT NULL,
	`process` text NOT NULL,
	`name` text NOT NULL,
	`scope` text DEFAULT '' NOT NULL,
	`reasons` text DEFAULT '' NOT NULL,
	`position` integer NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `theme_name` ON `theme` (`process`,`name`);--> statement-breakpoint
CREATE TABLE `log_entry` (
	`process` text NOT NULL,
	`sequence` integer NOT NULL,
	`kind` text NOT NULL,
	`at` text NOT NULL,
	`core` text NOT NULL,
	`openings` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`process`, `sequence`)
);
--> statement-breakpoint
CREATE TABLE `client_binding` (
	`document` text NOT NULL,
	`client` integer NOT NULL,
	`person` text,
	`act` text,
	`accepter` text,
	`since` text NOT NULL,
	PRIMARY KEY(`document`, `client`),
	FOREIGN KEY (`document`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `document` (
	`id` text PRIMARY KEY NOT NULL,
	`process` text NOT NULL,
	`kind` text NOT NULL,
	`template` text NOT NULL,
	`subject` text NOT NULL,
	`epoch` integer NOT NULL,
	`gone` text,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `document_head` (
	`document` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`bytes` blob NOT NULL,
	FOREIGN KEY (`document`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `document_update` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`document` text NOT NULL,
	`bytes` blob NOT NULL,
	`person` text,
	`act` text,
	`at` text NOT NULL,
	FOREIGN KEY (`document`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `document_update_document` ON `document_update` (`document`,`seq`);--> statement-breakpoint
CREATE TABLE `forum` (
	`process` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`mandate` text NOT NULL,
	`rule` text NOT NULL,
	`quorum` text NOT NULL,
	`labels` text NOT NULL,
	`ethics_required` integer DEFAULT false NOT NULL,
	`terms_version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `seat` (
	`id` text PRIMARY KEY NOT NULL,
	`process` text NOT NULL,
	`no` integer NOT NULL,
	`bloc` text NOT NULL,
	`organisation` text NOT NULL,
	`holder` text,
	`holder_name` text,
	`email` text,
	`substitute` text,
	`term_until` text,
	`status` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `seat_no` ON `seat` (`process`,`no`);--> statement-breakpoint
CREATE INDEX `seat_holder` ON `seat` (`holder`);--> statement-breakpoint
CREATE TABLE `audit` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`process` text,
	`actor_kind` text NOT NULL,
	`actor` text,
	`act` text NOT NULL,
	`as_role` text,
	`detail` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_process` ON `audit` (`process`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_actor` ON `audit` (`actor`,`seq`);--> statement-breakpoint
CREATE TABLE `fact` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `job` (
	`id` text PRIMARY KEY NOT NULL,
	`due` text NOT NULL,
	`act` text NOT NULL,
	`input` text NOT NULL,
	`done` text,
	`attempts` integer DEFAULT 0 NOT NULL,
	`error` text
);
--> statement-breakpoint
CREATE INDEX `job_due` ON `job` (`done`,`due`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`process` text,
	`to_address` text NOT NULL,
	`subject` text NOT NULL,
	`text` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`created_at` text NOT NULL,
	`sent_at` text
);
--> statement-breakpoint
CREATE INDEX `outbox_state` ON `outbox` (`state`,`created_at`);--> statement-breakpoint
CREATE TABLE `search_entry` (
	`rowid_` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`process` text NOT NULL,
	`kind` text NOT NULL,
	`thing` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `search_thing` ON `search_entry` (`process`,`kind`,`thing`);--> statement-breakpoint
CREATE TABLE `invitation` (
	`id` text PRIMARY KEY NOT NULL,
	`key_hash` text NOT NULL,
	`process` text NOT NULL,
	`email` text,
	`name` text,
	`roles` text NOT NULL,
	`leads_to` text NOT NULL,
	`state` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_by` text,
	`used_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitation_key_hash_unique` ON `invitation` (`key_hash`);--> statement-breakpoint
CREATE INDEX `invitation_process` ON `invitation` (`process`);--> statement-breakpoint
CREATE TABLE `membership` (
	`id` text PRIMARY KEY NOT NULL,
	`process` text NOT NULL,
	`person` text NOT NULL,
	`role` text NOT NULL,
	`group_id` text,
	`bloc` text,
	`organisation` text,
	`from_at` text NOT NULL,
	`until_at` text,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `membership_person` ON `membership` (`person`);--> statement-breakpoint
CREATE INDEX `membership_process` ON `membership` (`process`);--> statement-breakpoint
CREATE TABLE `organisation` (
	`id` text PRIMARY KEY NOT NULL,
	`process` text NOT NULL,
	`name` text NOT NULL,
	`stakeholder_type` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `organisation_name` ON `organisation` (`process`,`name`);--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`password_hash` text,
	`administrator` integer DEFAULT false NOT NULL,
	`rights_version` integer DEFAULT 1 NOT NULL,
	`active` integer DEFAULT true NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `person_email_unique` ON `person` (`email`);--> statement-breakpoint
CREATE TABLE `session` (
	`hash` text PRIMARY KEY NOT NULL,
	`person` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `session_person` ON `session` (`person`);--> statement-breakpoint
CREATE TABLE `setup_key` (
	`hash` text PRIMARY KEY NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text,
	`used_by` text
);
--> statement-breakpoint
CREATE TABLE `token` (
	`hash` text PRIMARY KEY NOT NULL,
	`person` text NOT NULL,
	`name` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `counter` (
	`process` text NOT NULL,
	`name` text NOT NULL,
	`value` integer NOT NULL,
	PRIMARY KEY(`process`, `name`)
);
--> statement-breakpoint
CREATE TABLE `process` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`member_name` text NOT NULL,
	`member_level` text NOT NULL,
	`language` text NOT NULL,
	`time_zone` text NOT NULL,
	`plan_start` text,
	`plan_end` text,
	`settings` text NOT NULL,
	`demo` integer DEFAULT false NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `process_slug_unique` ON `process` (`slug`);--> statement-breakpoint
CREATE TABLE `working_group` (
	`id` text PRIMARY KEY NOT NULL,
	`process` text NOT NULL,
	`name` text NOT NULL,
	`remit` text DEFAULT '' NOT NULL,
	`theme` text,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `joint_decision` (
	`id` text PRIMARY KEY NOT NULL,
	`process` text NOT NULL,
	`proposals` text NOT NULL,
	`outcome` text NOT NULL,
	`reasons` text NOT NULL,
	`proposed_by` text NOT NULL,
	`proposed_at` text NOT NULL,
	`signatures` text NOT NULL,
	`state` text NOT NULL,
	`decision` integer
);
--> statement-breakpoint
CREATE INDEX `joint_decision_process` ON `joint_decision` (`process`,`state`);--> statement-breakpoint
CREATE TABLE `proposal` (
	`id` text PRIMARY KEY NOT NULL,
	`process` text NOT NULL,
	`no` integer NOT NULL,
	`reference` text NOT NULL,
	`title` text NOT NULL,
	`problem` text NOT NULL,
	`asked` text NOT NULL,
	`state` text NOT NULL,
	`reasons` text,
	`group_id` text,
	`decision` integer,
	`by` text NOT NULL,
	`created_at` text NOT NULL,
	`changed_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `proposal_no` ON `proposal` (`process`,`no`);--> statement-breakpoint
CREATE INDEX `proposal_state` ON `proposal` (`process`,`state`);--> statement-breakpoint
CREATE TABLE `proposal_edit` (
	`id` text PRIMARY KEY NOT NULL,
	`proposal` text NOT NULL,
	`before` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`proposal`) REFERENCES `proposal`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `proposal_edit_proposal` ON `proposal_edit` (`proposal`);--> statement-breakpoint
CREATE TABLE `publication` (
	`process` text NOT NULL,
	`address` text NOT NULL,
	`language` text NOT NULL,
	`version` integer NOT NULL,
	`kind` text NOT NULL,
	`body` text NOT NULL,
	`hash` text NOT NULL,
	`since` text NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	`tombstone` text,
	PRIMARY KEY(`process`, `address`, `language`)
);
--> statement-breakpoint
CREATE INDEX `publication_kind` ON `publication` (`process`,`kind`,`position`);--> statement-breakpoint
CREATE TABLE `published_count` (
	`process` text NOT NULL,
	`name` text NOT NULL,
	`value` integer NOT NULL,
	PRIMARY KEY(`process`, `name`)
);
--> statement-breakpoint
CREATE TABLE `release` (
	`process` text NOT NULL,
	`no` integer NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`hash` text NOT NULL,
	`counts` text NOT NULL,
	`entry` integer NOT NULL,
	PRIMARY KEY(`process`, `no`)
);
--> statement-breakpoint
CREATE TABLE `response` (
	`id` text PRIMARY KEY NOT NULL,
	`process` text NOT NULL,
	`outcome` text NOT NULL,
	`reason_codes` text NOT NULL,
	`elements` text NOT NULL,
	`juncture` text NOT NULL,
	`theme` text,
	`commitments` text NOT NULL,
	`decisions` text NOT NULL,
	`before_words` text,
	`after_words` text,
	`departure_reason` text,
	`author_body` text NOT NULL,
	`state` text NOT NULL,
	`release` integer,
	`created_by` text NOT NULL,
	`created_at` text NOT NULL,
	`changed_at` text NOT NULL,
	`approvals` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `response_process` ON `response` (`process`,`state`);--> statement-breakpoint
CREATE TABLE `response_line` (
	`response` text NOT NULL,
	`kind` text NOT NULL,
	`thing` text NOT NULL,
	`juncture` text NOT NULL,
	`own` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`response`, `kind`, `thing`),
	FOREIGN KEY (`response`) REFERENCES `response`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `response_line_thing` ON `response_line` (`kind`,`thing`,`juncture`);