CREATE TABLE `attendance` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting` text NOT NULL,
	`person` text,
	`name` text NOT NULL,
	`organisation` text NOT NULL,
	`stakeholder_type` text,
	`bloc` text NOT NULL,
	`seat` integer,
	`presence` text NOT NULL,
	`joined` text NOT NULL,
	`left_at` text NOT NULL,
	`name_disclosable` integer NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`meeting`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `attendance_person` ON `attendance` (`meeting`,`person`);--> statement-breakpoint
CREATE TABLE `meeting` (
	`id` text PRIMARY KEY NOT NULL,
	`process` text NOT NULL,
	`no` integer NOT NULL,
	`kind` text NOT NULL,
	`purpose` text,
	`title` text NOT NULL,
	`group_id` text,
	`state` text NOT NULL,
	`starts_at` text NOT NULL,
	`ends_at` text NOT NULL,
	`place` text NOT NULL,
	`remote_link` text NOT NULL,
	`stream_link` text NOT NULL,
	`open` integer NOT NULL,
	`closed_reason` text NOT NULL,
	`facilitator` text NOT NULL,
	`languages` text NOT NULL,
	`access` text NOT NULL,
	`input_use` text NOT NULL,
	`papers` text NOT NULL,
	`agenda` text NOT NULL,
	`changed_at` text NOT NULL,
	`called_at` text,
	`notice_reason` text DEFAULT '' NOT NULL,
	`invited` text NOT NULL,
	`agenda_sent_at` text,
	`agenda_reason` text DEFAULT '' NOT NULL,
	`held_at` text,
	`cancelled_reason` text DEFAULT '' NOT NULL,
	`minutes` text,
	`document` text,
	`circulated_at` text,
	`approved_at` text,
	`approved_in` integer,
	`approved_note` text DEFAULT '' NOT NULL,
	`version` text,
	`published_at` text,
	`by` text NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `meeting_no` ON `meeting` (`process`,`no`);--> statement-breakpoint
CREATE INDEX `meeting_start` ON `meeting` (`process`,`starts_at`);--> statement-breakpoint
CREATE INDEX `meeting_document` ON `meeting` (`document`);--> statement-breakpoint
CREATE TABLE `meeting_question` (
	`id` text PRIMARY KEY NOT NULL,
	`process` text NOT NULL,
	`no` integer NOT NULL,
	`meeting` text NOT NULL,
	`name` text NOT NULL,
	`organisation` text NOT NULL,
	`text` text NOT NULL,
	`state` text NOT NULL,
	`answer` text DEFAULT '' NOT NULL,
	`at` text NOT NULL,
	`answered_at` text,
	FOREIGN KEY (`meeting`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `meeting_question_no` ON `meeting_question` (`process`,`no`);--> statement-breakpoint
CREATE INDEX `meeting_question_of` ON `meeting_question` (`meeting`);