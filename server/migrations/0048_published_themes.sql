CREATE TABLE `published_theme` (
	`process` text NOT NULL,
	`kind` text NOT NULL,
	`theme` text NOT NULL,
	`outcome` text NOT NULL,
	`position` integer NOT NULL,
	`address` text NOT NULL,
	`language` text NOT NULL,
	PRIMARY KEY(`process`, `kind`, `theme`, `position`, `address`, `language`)
);
--> statement-breakpoint
CREATE INDEX `published_theme_outcome` ON `published_theme` (`process`,`kind`,`theme`,`outcome`,`position`,`address`,`language`);--> statement-breakpoint
CREATE INDEX `published_theme_of` ON `published_theme` (`process`,`address`,`language`);--> statement-breakpoint
DROP INDEX `publication_kind`;--> statement-breakpoint
CREATE INDEX `publication_place` ON `publication` (`process`,`address`,`kind`,`position`,`tombstone`) WHERE "tombstone" is null;--> statement-breakpoint
CREATE INDEX `publication_outcome` ON `publication` (`process`,`kind`,("body" ->> '$.outcome'),`position`,`tombstone`) WHERE "tombstone" is null;--> statement-breakpoint
CREATE INDEX `publication_kind` ON `publication` (`process`,`kind`,`position`,`tombstone`) WHERE "tombstone" is null;