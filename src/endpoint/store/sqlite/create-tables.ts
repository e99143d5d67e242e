/** The shape of the file, version by version; each is applied once and never edited. */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE head (
    programme_id TEXT NOT NULL, bucket INTEGER NOT NULL, backend TEXT NOT NULL, g INTEGER NOT NULL,
    PRIMARY KEY (programme_id, bucket)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE log (
    programme_id TEXT NOT NULL, bucket INTEGER NOT NULL, g INTEGER NOT NULL,
    till_id TEXT NOT NULL, incarnation INTEGER NOT NULL, seq INTEGER NOT NULL,
    fork INTEGER NOT NULL, hash TEXT NOT NULL, member_id TEXT, aside TEXT,
    received_at INTEGER NOT NULL, entry TEXT NOT NULL,
    PRIMARY KEY (programme_id, bucket, g),
    UNIQUE (programme_id, bucket, till_id, incarnation, seq, fork)
  ) STRICT;
  CREATE INDEX log_member ON log (programme_id, bucket, member_id, g) WHERE member_id IS NOT NULL;
  CREATE INDEX log_aside ON log (programme_id, bucket, till_id) WHERE aside IS NOT NULL;

  CREATE TABLE member_card (
    programme_id TEXT NOT NULL, bucket INTEGER NOT NULL, member_id TEXT NOT NULL,
    g INTEGER NOT NULL, fold_order INTEGER NOT NULL, card TEXT NOT NULL,
    PRIMARY KEY (programme_id, bucket, member_id)
  ) STRICT;
  CREATE INDEX member_card_g ON member_card (programme_id, bucket, g);

  CREATE TABLE held (
    programme_id TEXT NOT NULL, bucket INTEGER NOT NULL, member_id TEXT NOT NULL,
    till_id TEXT NOT NULL, incarnation INTEGER NOT NULL,
    points INTEGER NOT NULL CHECK (points >= 0),
    PRIMARY KEY (programme_id, bucket, member_id, till_id, incarnation)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE till (
    programme_id TEXT NOT NULL, bucket INTEGER NOT NULL, till_id TEXT NOT NULL,
    name TEXT NOT NULL, incarnation INTEGER NOT NULL, number_block INTEGER NOT NULL,
    token_hash TEXT NOT NULL, open INTEGER NOT NULL, joined_at INTEGER NOT NULL,
    cursor INTEGER NOT NULL, settled INTEGER NOT NULL, must_know INTEGER NOT NULL,
    last_seen_at INTEGER, unsent INTEGER NOT NULL,
    PRIMARY KEY (programme_id, bucket, till_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE counted (
    programme_id TEXT NOT NULL, bucket INTEGER NOT NULL, id TEXT NOT NULL,
    PRIMARY KEY (programme_id, bucket, id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE pairing_code (
    programme_id TEXT NOT NULL, bucket INTEGER NOT NULL, code_hash TEXT NOT NULL,
    ends_at INTEGER NOT NULL, used_by TEXT,
    PRIMARY KEY (programme_id, bucket, code_hash)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX pairing_code_hash ON pairing_code (code_hash);

  CREATE TABLE block (
    programme_id TEXT NOT NULL, bucket INTEGER NOT NULL, sha256 TEXT NOT NULL, packed BLOB NOT NULL,
    PRIMARY KEY (programme_id, bucket, sha256)
  ) STRICT;

  CREATE TABLE block_member (
    programme_id TEXT NOT NULL, bucket INTEGER NOT NULL, member_id TEXT NOT NULL,
    sha256 TEXT NOT NULL, fold_order INTEGER NOT NULL, card TEXT NOT NULL,
    PRIMARY KEY (programme_id, bucket, member_id, sha256)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE batch_block (
    programme_id TEXT NOT NULL, bucket INTEGER NOT NULL, batch TEXT NOT NULL, sha256 TEXT NOT NULL,
    g INTEGER NOT NULL, taken_back INTEGER NOT NULL,
    PRIMARY KEY (programme_id, bucket, batch, sha256)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX block_member_sha256 ON block_member (programme_id, bucket, sha256);
  CREATE INDEX batch_block_sha256 ON batch_block (programme_id, bucket, sha256);
  `,
  `
  CREATE TABLE sale (
    programme_id TEXT NOT NULL, bucket INTEGER NOT NULL, purchase_id TEXT NOT NULL,
    g INTEGER NOT NULL,
    PRIMARY KEY (programme_id, bucket, purchase_id, g)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO sale
    SELECT programme_id, bucket, purchase_id, g FROM (
      SELECT programme_id, bucket, g, coalesce(
        entry ->> '$.fact.body.purchase.id', entry ->> '$.fact.body.return.purchase'
      ) AS purchase_id FROM log WHERE aside IS NULL
    ) WHERE purchase_id IS NOT NULL;
  `,
  `
  DROP TABLE held;
  CREATE TABLE held (
    programme_id TEXT NOT NULL, bucket INTEGER NOT NULL, member_id TEXT NOT NULL,
    till_id TEXT NOT NULL, incarnation INTEGER NOT NULL, lot TEXT NOT NULL,
    points INTEGER NOT NULL CHECK (points > 0),
    PRIMARY KEY (programme_id, bucket, member_id, till_id, incarnation, lot)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX held_till ON held (programme_id, bucket, till_id, incarnation);

  ALTER TABLE head ADD COLUMN allotted INTEGER NOT NULL DEFAULT 0;

  CREATE TABLE published (
    programme_id TEXT NOT NULL, bucket INTEGER NOT NULL, g INTEGER NOT NULL,
    PRIMARY KEY (programme_id, bucket, g)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO published
    SELECT programme_id, bucket, g FROM log
    WHERE aside IS NULL AND entry ->> '$.fact.body.type' = 'programme.published';
  `,
  `
  ALTER TABLE till ADD COLUMN public_key TEXT;
  ALTER TABLE till ADD COLUMN asked INTEGER NOT NULL DEFAULT 0;
  `,
  `
  CREATE TABLE snapshot (
    programme_id TEXT NOT NULL, bucket INTEGER NOT NULL, name TEXT NOT NULL,
    g INTEGER NOT NULL, offered INTEGER NOT NULL, manifest TEXT NOT NULL,
    PRIMARY KEY (programme_id, bucket, name)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE snapshot_block (
    programme_id TEXT NOT NULL, bucket INTEGER NOT NULL, sha256 TEXT NOT NULL,
    made INTEGER NOT NULL, members TEXT NOT NULL, packed BLOB NOT NULL,
    PRIMARY KEY (programme_id, bucket, sha256)
  ) STRICT;
  CREATE INDEX snapshot_block_made ON snapshot_block (programme_id, bucket, made);

  CREATE INDEX log_nobody ON log (programme_id, bucket, g) WHERE member_id IS NULL;
  `,
  `
  ALTER TABLE head ADD COLUMN renamed INTEGER NOT NULL DEFAULT 0;
  UPDATE head SET renamed = g;
  `,
  `
  CREATE TABLE phone (
    programme_id TEXT NOT NULL, bucket INTEGER NOT NULL, phone TEXT NOT NULL,
    member_id TEXT NOT NULL,
    PRIMARY KEY (programme_id, bucket, phone, member_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX phone_member ON phone (programme_id, bucket, member_id);
  INSERT OR IGNORE INTO phone
    SELECT programme_id, bucket, told.value ->> '$.e164', member_id FROM (
      SELECT programme_id, bucket, member_id, card FROM member_card
      UNION ALL SELECT programme_id, bucket, member_id, card FROM block_member
    ), json_each(card, '$.profile.phones') AS told
    WHERE told.value ->> '$.e164' IS NOT NULL;
  `,
  `
  CREATE TABLE link (
    programme_id TEXT NOT NULL, bucket INTEGER NOT NULL, member_id TEXT NOT NULL,
    linked_id TEXT NOT NULL,
    PRIMARY KEY (programme_id, bucket, member_id, linked_id)
  ) STRICT, WITHOUT ROWID;
  `,
];
