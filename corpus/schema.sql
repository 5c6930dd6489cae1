-- The truth: what was published, where its items and passages stand. Vectors and words are derived from it.
-- Said twice it changes nothing: two programs may open a new store at once.
CREATE TABLE IF NOT EXISTS bulletins (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    source      TEXT NOT NULL UNIQUE,             -- identity: absolute path, URL or post id
    file        TEXT NOT NULL,                    -- as given
    digest      TEXT NOT NULL,                    -- sha256 of the published bytes
    reader      INTEGER NOT NULL,                 -- version of the readers that understood it
    published   TEXT,
    source_name TEXT,                             -- as the user calls it, else as it calls itself
    preamble    TEXT NOT NULL DEFAULT '',         -- what stands before the first item
    copy_of     INTEGER REFERENCES bulletins (id) -- equal bytes are kept as one set of items
);
CREATE INDEX IF NOT EXISTS bulletins_by_digest ON bulletins (digest);
CREATE TABLE IF NOT EXISTS items (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    bulletin     INTEGER NOT NULL REFERENCES bulletins (id),
    number       INTEGER NOT NULL,                -- 1-based, as printed
    start        INTEGER NOT NULL,                -- where the item stands in the text its spans count in
    length       INTEGER NOT NULL,
    text         TEXT NOT NULL,                   -- from there to the next item: preamble and items make the whole
    sha256       TEXT NOT NULL,                   -- of the whole text that start counts in
    headline_end INTEGER,                         -- the headline is [0, headline_end) of the item, NULL without one
    published    TEXT,                            -- its own; where it has none, see dated
    item_id      TEXT,
    article      TEXT,
    link         TEXT,
    earliest     TEXT,                            -- where `published` is not known: days without a year, or inferred
    latest       TEXT,
    published_kind TEXT,                          -- of those: printed, inferred
    source_name  TEXT,
    key          TEXT                             -- stays when the bulletin is saved again
);
CREATE INDEX IF NOT EXISTS items_by_bulletin ON items (bulletin);
CREATE INDEX IF NOT EXISTS items_by_article ON items (bulletin, article) WHERE article IS NOT NULL;
-- When each item was published: its own date, else its bulletin's, else days without a year or inferred.
CREATE VIEW IF NOT EXISTS dated AS
    SELECT item, published, coalesce(substr(published, 1, 10), earliest) AS earliest,
           coalesce(substr(published, 1, 10), latest) AS latest,
           iif(published IS NULL, published_kind, 'printed') AS published_kind
    FROM (SELECT i.id AS item, i.earliest, i.latest, i.published_kind,
                 iif(i.published IS NULL AND i.published_kind IS NOT 'printed', b.published, i.published) AS published
          FROM items i JOIN bulletins b ON b.id = i.bulletin);
CREATE TABLE IF NOT EXISTS spans (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,    -- also the id of its vector; grows, never used twice
    item    INTEGER NOT NULL REFERENCES items (id),
    passage INTEGER,                              -- the passage a sentence belongs to; NULL: this is a passage
    start   INTEGER NOT NULL,                     -- counted from the item's start, so that an item can move
    length  INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS spans_by_item ON spans (item);
CREATE INDEX IF NOT EXISTS spans_by_passage ON spans (passage) WHERE passage IS NOT NULL;
-- Who said what: made from the items, and again whenever the rules or the item's text change.
CREATE TABLE IF NOT EXISTS names (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    name    TEXT NOT NULL,                        -- the longest form that one text prints
    kind    TEXT NOT NULL,                        -- person, organisation, group; empty: cannot be told
    key     TEXT NOT NULL,                        -- names with different keys are never one speaker
    speaker TEXT NOT NULL,                        -- the name over the whole corpus
    UNIQUE (name, kind)
);
CREATE INDEX IF NOT EXISTS names_by_key ON names (key);
CREATE INDEX IF NOT EXISTS names_by_speaker ON names (speaker);
CREATE TABLE IF NOT EXISTS statements (
    item         INTEGER NOT NULL REFERENCES items (id),
    place        INTEGER NOT NULL,                -- 0-based, in printed order
    kind         TEXT NOT NULL,                   -- direct, mixed, indirect, headline
    start        INTEGER NOT NULL,                -- hull of what was said, counted from the item's start
    length       INTEGER NOT NULL,
    spans        TEXT NOT NULL,                   -- JSON: contents [[start, end], ...], then source, cue, addressee, medium, via
    parent       INTEGER,                         -- the place of the statement it stands in
    negated      INTEGER NOT NULL,
    confidence   REAL NOT NULL,
    name         INTEGER REFERENCES names (id),   -- NULL: who it is cannot be told; shown as printed
    organisation INTEGER REFERENCES names (id),   -- the body that the speaker speaks for
    role         TEXT,
    is_pronoun   INTEGER NOT NULL,
    PRIMARY KEY (item, place)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS statements_by_name ON statements (name) WHERE name IS NOT NULL;
CREATE INDEX IF NOT EXISTS statements_by_organisation ON statements (organisation) WHERE organisation IS NOT NULL;
CREATE TABLE IF NOT EXISTS unheard (item INTEGER PRIMARY KEY); -- items whose statements are to be made
CREATE TABLE IF NOT EXISTS unsettled (key TEXT PRIMARY KEY);   -- names to be told apart anew
CREATE TABLE IF NOT EXISTS hearing (rules INTEGER NOT NULL);   -- one row: version of the rules for all the others
CREATE TABLE IF NOT EXISTS removals (seq INTEGER NOT NULL, span INTEGER NOT NULL, is_passage INTEGER NOT NULL);
CREATE INDEX IF NOT EXISTS removals_by_seq ON removals (seq);
CREATE TABLE IF NOT EXISTS changes (seq INTEGER PRIMARY KEY AUTOINCREMENT, source TEXT NOT NULL, at TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS identity (store TEXT NOT NULL);       -- tells this store from another that stood here before
INSERT INTO identity SELECT lower(hex(randomblob(16))) WHERE NOT EXISTS (SELECT 1 FROM identity);
