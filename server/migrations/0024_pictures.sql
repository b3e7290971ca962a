CREATE TABLE `picture` (
	`process` text NOT NULL,
	`sha256` text NOT NULL,
	`file` text NOT NULL,
	`type` text NOT NULL,
	`bytes` integer NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`sha256`, `process`)
);
