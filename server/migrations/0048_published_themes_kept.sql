-- Under which themes a public contribution stands, whoever writes its publication.
CREATE TRIGGER published_theme_added AFTER INSERT ON publication
WHEN NEW.kind = 'contribution' AND NEW.tombstone IS NULL
BEGIN
  INSERT INTO published_theme (process, theme, position, address, language)
  SELECT DISTINCT NEW.process, json_each.value, NEW.position, NEW.address, NEW.language FROM json_each(NEW.body, '$.themes');
END;
--> statement-breakpoint
CREATE TRIGGER published_theme_changed AFTER UPDATE ON publication
WHEN OLD.kind = 'contribution' OR NEW.kind = 'contribution'
BEGIN
  DELETE FROM published_theme
  WHERE process = OLD.process AND position = OLD.position AND address = OLD.address AND language = OLD.language
    AND theme IN (SELECT json_each.value FROM json_each(OLD.body, '$.themes'));
  INSERT INTO published_theme (process, theme, position, address, language)
  SELECT DISTINCT NEW.process, json_each.value, NEW.position, NEW.address, NEW.language FROM json_each(NEW.body, '$.themes')
  WHERE NEW.kind = 'contribution' AND NEW.tombstone IS NULL;
END;
--> statement-breakpoint
CREATE TRIGGER published_theme_taken_away AFTER DELETE ON publication
WHEN OLD.kind = 'contribution'
BEGIN
  DELETE FROM published_theme
  WHERE process = OLD.process AND position = OLD.position AND address = OLD.address AND language = OLD.language
    AND theme IN (SELECT json_each.value FROM json_each(OLD.body, '$.themes'));
END;
--> statement-breakpoint
INSERT INTO published_theme (process, theme, position, address, language)
SELECT DISTINCT publication.process, json_each.value, publication.position, publication.address, publication.language
FROM publication, json_each(publication.body, '$.themes')
WHERE publication.kind = 'contribution' AND publication.tombstone IS NULL;
