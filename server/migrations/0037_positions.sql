CREATE TABLE `committee_vote` (
	`position` text NOT NULL,
	`person` text NOT NULL,
	`choice` text NOT NULL,
	`reason` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`position`, `person`),
	FOREIGN KEY (`position`) REFERENCES `position`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `network` (
	`group_id` text PRIMARY KEY NOT NULL,
	`process` text NOT NULL,
	`name` text NOT NULL,
	`coordinator` text NOT NULL,
	`committee` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `position` (
	`id` text PRIMARY KEY NOT NULL,
	`process` text NOT NULL,
	`no` integer NOT NULL,
	`group_id` text NOT NULL,
	`title` text NOT NULL,
	`basis` text NOT NULL,
	`document` text NOT NULL,
	`by` text NOT NULL,
	`created_at` text NOT NULL,
	`discussion_opened_at` text,
	`posted_at` text,
	`version` text,
	`committee` text,
	`published_at` text,
	`result` text,
	`decision` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `position_no` ON `position` (`process`,`no`);--> statement-breakpoint
CREATE INDEX `position_document` ON `position` (`document`);--> statement-breakpoint
CREATE TABLE `position_remark` (
	`id` text PRIMARY KEY NOT NULL,
	`position` text NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`answer` text,
	`answered_by` text,
	`answered_at` text,
	`satisfied` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`position`) REFERENCES `position`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `position_remark_position` ON `position_remark` (`position`);--> statement-breakpoint
CREATE TABLE `position_signature` (
	`position` text NOT NULL,
	`person` text NOT NULL,
	`version` text NOT NULL,
	`organisation` text,
	`at` text NOT NULL,
	PRIMARY KEY(`position`, `person`),
	FOREIGN KEY (`position`) REFERENCES `position`(`id`) ON UPDATE no action ON DELETE no action
);
