ALTER TABLE `response` ADD `missing` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `response_line` ADD `release` integer;--> statement-breakpoint
ALTER TABLE `response_line` ADD `published_outcome` text;--> statement-breakpoint
CREATE INDEX `response_line_response` ON `response_line` (`response`);