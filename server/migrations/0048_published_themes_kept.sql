-- Under which themes a public contribution or response stands, whoever writes its publication. The body of a response
-- names its themes in one line, as its table does: each part of that line is one, and so is the whole of it.
CREATE TRIGGER published_theme_added AFTER INSERT ON publication
WHEN NEW.kind IN ('contribution', 'response')
BEGIN
  INSERT INTO published_theme (process, kind, theme, outcome, position, address, language)
  SELECT DISTINCT NEW.process, NEW.kind, named.value, coalesce(NEW.body ->> '$.outcome', 'none'), NEW.position, NEW.address, NEW.language
  FROM json_each(CASE NEW.kind
    WHEN 'contribution' THEN NEW.body -> '$.themes'
    ELSE '[' || json_quote(NEW.body ->> '$.theme') || ',' || replace(json_quote(NEW.body ->> '$.theme'), '; ', '","') || ']'
  END) AS named
  WHERE NEW.kind IN ('contribution', 'response') AND NEW.tombstone IS NULL AND named.value <> '';
END;
--> statement-breakpoint
CREATE TRIGGER published_theme_changed AFTER UPDATE ON publication
WHEN OLD.kind IN ('contribution', 'response') OR NEW.kind IN ('contribution', 'response')
BEGIN
  DELETE FROM published_theme
  WHERE process = OLD.process AND address = OLD.address AND language = OLD.language;
  INSERT INTO published_theme (process, kind, theme, outcome, position, address, language)
  SELECT DISTINCT NEW.process, NEW.kind, named.value, coalesce(NEW.body ->> '$.outcome', 'none'), NEW.position, NEW.address, NEW.language
  FROM json_each(CASE NEW.kind
    WHEN 'contribution' THEN NEW.body -> '$.themes'
    ELSE '[' || json_quote(NEW.body ->> '$.theme') || ',' || replace(json_quote(NEW.body ->> '$.theme'), '; ', '","') || ']'
  END) AS named
  WHERE NEW.kind IN ('contribution', 'response') AND NEW.tombstone IS NULL AND named.value <> '';
END;
--> statement-breakpoint
CREATE TRIGGER published_theme_taken_away AFTER DELETE ON publication
WHEN OLD.kind IN ('contribution', 'response')
BEGIN
  DELETE FROM published_theme
  WHERE process = OLD.process AND address = OLD.address AND language = OLD.language;
END;
--> statement-breakpoint
INSERT INTO published_theme (process, kind, theme, outcome, position, address, language)
SELECT DISTINCT publication.process, publication.kind, named.value, coalesce(publication.body ->> '$.outcome', 'none'), publication.position, publication.address, publication.language
FROM publication, json_each(CASE publication.kind
  WHEN 'contribution' THEN publication.body -> '$.themes'
  ELSE '[' || json_quote(publication.body ->> '$.theme') || ',' || replace(json_quote(publication.body ->> '$.theme'), '; ', '","') || ']'
END) AS named
WHERE publication.kind IN ('contribution', 'response') AND publication.tombstone IS NULL AND named.value <> '';
