-- The truth: what was published, where its items and passages stand. Vectors and words are derived from it.
-- Said twice it changes nothing: two programs may open a new store at once.
CREATE TABLE IF NOT EXISTS bulletins (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    source      TEXT NOT NULL UNIQUE,             -- identity: absolute path, URL or post id
    file        TEXT NOT NULL,                    -- as given
    digest      TEXT NOT NULL,                    -- sha256 of the published bytes
    reader      INTEGER NOT NULL,                 -- version of the readers that understood it
    published   TEXT,
    source_name TEXT,
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
    published    TEXT,
    item_id      TEXT,
    article      TEXT,
    link         TEXT
);
CREATE INDEX IF NOT EXISTS items_by_bulletin ON items (bulletin);
CREATE TABLE IF NOT EXISTS spans (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,    -- also the id of its vector; grows, never used twice
    item    INTEGER NOT NULL REFERENCES items (id),
    passage INTEGER,                              -- the passage a sentence belongs to; NULL: this is a passage
    start   INTEGER NOT NULL,                     -- counted from the item's start, so that an item can move
    length  INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS spans_by_item ON spans (item);
CREATE INDEX IF NOT EXISTS spans_by_passage ON spans (passage) WHERE passage IS NOT NULL;
CREATE TABLE IF NOT EXISTS removals (seq INTEGER NOT NULL, span INTEGER NOT NULL, is_passage INTEGER NOT NULL);
CREATE INDEX IF NOT EXISTS removals_by_seq ON removals (seq);
CREATE TABLE IF NOT EXISTS changes (seq INTEGER PRIMARY KEY AUTOINCREMENT, source TEXT NOT NULL, at TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS identity (store TEXT NOT NULL);       -- tells this store from another that stood here before
INSERT INTO identity SELECT lower(hex(randomblob(16))) WHERE NOT EXISTS (SELECT 1 FROM identity);
