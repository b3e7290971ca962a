CREATE TABLE `import_draft` (
	`id` text PRIMARY KEY NOT NULL,
	`process` text NOT NULL,
	`file` text NOT NULL,
	`file_name` text NOT NULL,
	`sha256` text NOT NULL,
	`bytes` integer NOT NULL,
	`delimiter` text NOT NULL,
	`byte_order_mark` integer NOT NULL,
	`rows` integer NOT NULL,
	`columns` text NOT NULL,
	`sample` text NOT NULL,
	`mapping` text NOT NULL,
	`mended` text NOT NULL,
	`set_aside` text NOT NULL,
	`made_themes` text NOT NULL,
	`state` text NOT NULL,
	`by` text NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `import_draft_process` ON `import_draft` (`process`,`created_at`);--> statement-breakpoint
CREATE TABLE `import_row` (
	`import` text NOT NULL,
	`contribution` text NOT NULL,
	`before` text,
	PRIMARY KEY(`import`, `contribution`),
	FOREIGN KEY (`import`) REFERENCES `import_draft`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contribution`) REFERENCES `contribution`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `import_row_contribution` ON `import_row` (`contribution`);--> statement-breakpoint
CREATE TABLE `sorting` (
	`id` text PRIMARY KEY NOT NULL,
	`process` text NOT NULL,
	`changes` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`undone_at` text
);
--> statement-breakpoint
CREATE INDEX `sorting_by` ON `sorting` (`process`,`by`,`at`);--> statement-breakpoint
ALTER TABLE `contribution` ADD `once` text;--> statement-breakpoint
CREATE UNIQUE INDEX `contribution_once_unique` ON `contribution` (`once`);--> statement-breakpoint
CREATE INDEX `contribution_state` ON `contribution` (`process`,`state`,`no`);