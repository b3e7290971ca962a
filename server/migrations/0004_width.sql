CREATE TABLE `comment` (
	`id` text PRIMARY KEY NOT NULL,
	`thread` text NOT NULL,
	`parent` text,
	`text` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`edited_at` text,
	`removed_at` text,
	`once` text,
	FOREIGN KEY (`thread`) REFERENCES `thread`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `comment_thread` ON `comment` (`thread`,`at`);--> statement-breakpoint
CREATE UNIQUE INDEX `comment_once` ON `comment` (`thread`,`once`);--> statement-breakpoint
CREATE TABLE `comment_mention` (
	`comment` text NOT NULL,
	`person` text NOT NULL,
	PRIMARY KEY(`comment`, `person`),
	FOREIGN KEY (`comment`) REFERENCES `comment`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `comment_mention_person` ON `comment_mention` (`person`);--> statement-breakpoint
CREATE TABLE `thread` (
	`id` text PRIMARY KEY NOT NULL,
	`process` text NOT NULL,
	`document` text NOT NULL,
	`anchor` text NOT NULL,
	`field` text,
	`quote` text DEFAULT '' NOT NULL,
	`before_words` text DEFAULT '' NOT NULL,
	`after_words` text DEFAULT '' NOT NULL,
	`state` text NOT NULL,
	`resolution` text,
	`resolution_reason` text DEFAULT '' NOT NULL,
	`resolved_by` text,
	`resolved_at` text,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`changed_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `thread_document` ON `thread` (`document`,`at`);--> statement-breakpoint
CREATE INDEX `thread_process` ON `thread` (`process`,`state`);--> statement-breakpoint
CREATE TABLE `thread_seen` (
	`thread` text NOT NULL,
	`person` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`thread`, `person`),
	FOREIGN KEY (`thread`) REFERENCES `thread`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `criterion_answer` (
	`commitment` text NOT NULL,
	`criterion` text NOT NULL,
	`person` text NOT NULL,
	`answer` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`commitment`, `criterion`, `person`),
	FOREIGN KEY (`commitment`) REFERENCES `commitment`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `justification` (
	`commitment` text NOT NULL,
	`issue` text NOT NULL,
	`text` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`commitment`, `issue`),
	FOREIGN KEY (`commitment`) REFERENCES `commitment`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `terms` (
	`id` text PRIMARY KEY NOT NULL,
	`process` text NOT NULL,
	`n` integer NOT NULL,
	`state` text NOT NULL,
	`document` text NOT NULL,
	`figures` text NOT NULL,
	`version` text,
	`ballot` text,
	`decision` integer,
	`created_by` text NOT NULL,
	`created_at` text NOT NULL,
	`in_force_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `terms_n` ON `terms` (`process`,`n`);--> statement-breakpoint
CREATE TABLE `action_plan` (
	`process` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`version` text,
	`approvals` text NOT NULL,
	`finalised_at` text,
	`finalised_entry` integer,
	`filed_at` text,
	`filed_by` text,
	`changed_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `endorsement` (
	`id` text PRIMARY KEY NOT NULL,
	`process` text NOT NULL,
	`version` text NOT NULL,
	`organisation` text NOT NULL,
	`signer` text NOT NULL,
	`statement` text NOT NULL,
	`signed_on` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`withdrawn_at` text
);
--> statement-breakpoint
CREATE INDEX `endorsement_version` ON `endorsement` (`process`,`version`);--> statement-breakpoint
CREATE TABLE `plan_text` (
	`id` text PRIMARY KEY NOT NULL,
	`process` text NOT NULL,
	`kind` text NOT NULL,
	`document` text NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `plan_text_kind` ON `plan_text` (`process`,`kind`);--> statement-breakpoint
CREATE TABLE `activity` (
	`id` text PRIMARY KEY NOT NULL,
	`process` text NOT NULL,
	`kind` text NOT NULL,
	`moment` text NOT NULL,
	`what` text NOT NULL,
	`why` text DEFAULT '' NOT NULL,
	`who` text DEFAULT '' NOT NULL,
	`how` text DEFAULT '' NOT NULL,
	`place` text DEFAULT '' NOT NULL,
	`mode` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`call` text,
	`created_at` text NOT NULL,
	`changed_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `activity_process` ON `activity` (`process`,`starts_on`);--> statement-breakpoint
CREATE TABLE `process_plan` (
	`process` text PRIMARY KEY NOT NULL,
	`development_start` text,
	`deadline` text,
	`cut_off` text,
	`jurisdictions` text NOT NULL,
	`transition` text,
	`state_of_play` text NOT NULL,
	`published_at` text,
	`changed_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `release_file` (
	`process` text NOT NULL,
	`release` integer NOT NULL,
	`format` text NOT NULL,
	`part` integer NOT NULL,
	`title` text NOT NULL,
	`file` text NOT NULL,
	`sha256` text NOT NULL,
	`bytes` integer NOT NULL,
	PRIMARY KEY(`process`, `release`, `format`, `part`)
);
--> statement-breakpoint
CREATE TABLE `response_summary` (
	`id` text PRIMARY KEY NOT NULL,
	`process` text NOT NULL,
	`juncture` text NOT NULL,
	`theme` text,
	`category` text NOT NULL,
	`outcome` text NOT NULL,
	`reason_codes` text NOT NULL,
	`text` text NOT NULL,
	`position` integer NOT NULL,
	`release` integer,
	`by` text NOT NULL,
	`changed_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `response_summary_process` ON `response_summary` (`process`,`juncture`,`position`);--> statement-breakpoint
CREATE TABLE `told` (
	`contribution` text NOT NULL,
	`release` integer NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`contribution`, `release`)
);
--> statement-breakpoint
DROP INDEX `contribution_once_unique`;--> statement-breakpoint
CREATE UNIQUE INDEX `contribution_once` ON `contribution` (`process`,`once`);--> statement-breakpoint
ALTER TABLE `commitment` ADD `place` integer;--> statement-breakpoint
ALTER TABLE `working_group` ADD `selection` text DEFAULT '' NOT NULL;