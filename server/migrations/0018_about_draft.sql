ALTER TABLE `contribution` ADD `about_draft` text;--> statement-breakpoint
CREATE INDEX `publication_about_draft` ON `publication` (`process`,("body" ->> '$.aboutDraft.n'));