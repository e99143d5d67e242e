/**
 * The shape of the database, version by version; each is applied once and never edited. It is that
 * of the SQLite file. Keys compare byte by byte, as they do there; every number may be as large as
 * a whole number of JSON. No sequence gives out numbers: one that was rolled back leaves a hole,
 * and two commit in whichever order they like.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE head (
    programme_id text COLLATE "C" NOT NULL, bucket smallint NOT NULL,
    backend text NOT NULL, g bigint NOT NULL,
    PRIMARY KEY (programme_id, bucket)
  );

  CREATE TABLE log (
    programme_id text COLLATE "C" NOT NULL, bucket smallint NOT NULL, g bigint NOT NULL,
    till_id text COLLATE "C" NOT NULL, incarnation bigint NOT NULL, seq bigint NOT NULL,
    fork bigint NOT NULL, hash text NOT NULL, member_id text COLLATE "C", aside text,
    received_at bigint NOT NULL, entry text NOT NULL,
    PRIMARY KEY (programme_id, bucket, g),
    UNIQUE (programme_id, bucket, till_id, incarnation, seq, fork)
  );
  CREATE INDEX log_member ON log (programme_id, bucket, member_id, g) WHERE member_id IS NOT NULL;
  CREATE INDEX log_aside ON log (programme_id, bucket, till_id) WHERE aside IS NOT NULL;

  CREATE TABLE member_card (
    programme_id text COLLATE "C" NOT NULL, bucket smallint NOT NULL,
    member_id text COLLATE "C" NOT NULL,
    g bigint NOT NULL, fold_order bigint NOT NULL, card text NOT NULL,
    PRIMARY KEY (programme_id, bucket, member_id)
  );
  CREATE INDEX member_card_g ON member_card (programme_id, bucket, g);

  CREATE TABLE held (
    programme_id text COLLATE "C" NOT NULL, bucket smallint NOT NULL,
    member_id text COLLATE "C" NOT NULL, till_id text COLLATE "C" NOT NULL,
    incarnation bigint NOT NULL, points bigint NOT NULL CHECK (points >= 0),
    PRIMARY KEY (programme_id, bucket, member_id, till_id, incarnation)
  );

  CREATE TABLE till (
    programme_id text COLLATE "C" NOT NULL, bucket smallint NOT NULL,
    till_id text COLLATE "C" NOT NULL,
    name text NOT NULL, incarnation bigint NOT NULL, number_block bigint NOT NULL,
    token_hash text NOT NULL, open bigint NOT NULL, joined_at bigint NOT NULL,
    cursor bigint NOT NULL, settled bigint NOT NULL, must_know bigint NOT NULL,
    last_seen_at bigint, unsent bigint NOT NULL,
    PRIMARY KEY (programme_id, bucket, till_id)
  );

  CREATE TABLE counted (
    programme_id text COLLATE "C" NOT NULL, bucket smallint NOT NULL,
    id text COLLATE "C" NOT NULL,
    PRIMARY KEY (programme_id, bucket, id)
  );

  CREATE TABLE sale (
    programme_id text COLLATE "C" NOT NULL, bucket smallint NOT NULL,
    purchase_id text COLLATE "C" NOT NULL, g bigint NOT NULL,
    PRIMARY KEY (programme_id, bucket, purchase_id, g)
  );

  CREATE TABLE pairing_code (
    programme_id text COLLATE "C" NOT NULL, bucket smallint NOT NULL, code_hash text NOT NULL,
    ends_at bigint NOT NULL, used_by text,
    PRIMARY KEY (programme_id, bucket, code_hash)
  );
  CREATE INDEX pairing_code_hash ON pairing_code (code_hash);

  CREATE TABLE block (
    programme_id text COLLATE "C" NOT NULL, bucket smallint NOT NULL,
    sha256 text COLLATE "C" NOT NULL, packed bytea NOT NULL,
    PRIMARY KEY (programme_id, bucket, sha256)
  );

  CREATE TABLE block_member (
    programme_id text COLLATE "C" NOT NULL, bucket smallint NOT NULL,
    member_id text COLLATE "C" NOT NULL, sha256 text COLLATE "C" NOT NULL,
    fold_order bigint NOT NULL, card text NOT NULL,
    PRIMARY KEY (programme_id, bucket, member_id, sha256)
  );
  CREATE INDEX block_member_sha256 ON block_member (programme_id, bucket, sha256);

  CREATE TABLE batch_block (
    programme_id text COLLATE "C" NOT NULL, bucket smallint NOT NULL,
    batch text COLLATE "C" NOT NULL, sha256 text COLLATE "C" NOT NULL,
    g bigint NOT NULL, taken_back bigint NOT NULL,
    PRIMARY KEY (programme_id, bucket, batch, sha256)
  );
  CREATE INDEX batch_block_sha256 ON batch_block (programme_id, bucket, sha256);
  `,
  `
  DROP TABLE held;
  CREATE TABLE held (
    programme_id text COLLATE "C" NOT NULL, bucket smallint NOT NULL,
    member_id text COLLATE "C" NOT NULL, till_id text COLLATE "C" NOT NULL,
    incarnation bigint NOT NULL, lot text COLLATE "C" NOT NULL,
    points bigint NOT NULL CHECK (points > 0),
    PRIMARY KEY (programme_id, bucket, member_id, till_id, incarnation, lot)
  );
  CREATE INDEX held_till ON held (programme_id, bucket, till_id, incarnation);

  ALTER TABLE head ADD COLUMN allotted bigint NOT NULL DEFAULT 0;

  CREATE TABLE published (
    programme_id text COLLATE "C" NOT NULL, bucket smallint NOT NULL, g bigint NOT NULL,
    PRIMARY KEY (programme_id, bucket, g)
  );
  INSERT INTO published
    SELECT programme_id, bucket, g FROM log
    WHERE aside IS NULL AND entry::json #>> '{fact,body,type}' = 'programme.published';
  `,
  `
  ALTER TABLE till ADD COLUMN public_key text;
  ALTER TABLE till ADD COLUMN asked bigint NOT NULL DEFAULT 0;
  `,
  `
  CREATE TABLE snapshot (
    programme_id text COLLATE "C" NOT NULL, bucket smallint NOT NULL,
    name text COLLATE "C" NOT NULL,
    g bigint NOT NULL, offered smallint NOT NULL, manifest text NOT NULL,
    PRIMARY KEY (programme_id, bucket, name)
  );

  CREATE TABLE snapshot_block (
    programme_id text COLLATE "C" NOT NULL, bucket smallint NOT NULL,
    sha256 text COLLATE "C" NOT NULL,
    made bigint NOT NULL, members text NOT NULL, packed bytea NOT NULL,
    PRIMARY KEY (programme_id, bucket, sha256)
  );
  CREATE INDEX snapshot_block_made ON snapshot_block (programme_id, bucket, made);

  CREATE INDEX log_nobody ON log (programme_id, bucket, g) WHERE member_id IS NULL;
  `,
  `
  ALTER TABLE head ADD COLUMN renamed bigint NOT NULL DEFAULT 0;
  UPDATE head SET renamed = g;
  `,
  `
  CREATE TABLE phone (
    programme_id text COLLATE "C" NOT NULL, bucket smallint NOT NULL,
    phone text COLLATE "C" NOT NULL, member_id text COLLATE "C" NOT NULL,
    PRIMARY KEY (programme_id, bucket, phone, member_id)
  );
  CREATE INDEX phone_member ON phone (programme_id, bucket, member_id);
  INSERT INTO phone
    SELECT DISTINCT programme_id, bucket, told ->> 'e164', member_id FROM (
      SELECT programme_id, bucket, member_id, card FROM member_card
      UNION ALL SELECT programme_id, bucket, member_id, card FROM block_member
    ) AS known, jsonb_path_query(card::jsonb, '$.profile.phones[*]') AS told
    WHERE told ->> 'e164' IS NOT NULL;
  `,
  `
  CREATE TABLE link (
    programme_id text COLLATE "C" NOT NULL, bucket smallint NOT NULL,
    member_id text COLLATE "C" NOT NULL, linked_id text COLLATE "C" NOT NULL,
    PRIMARY KEY (programme_id, bucket, member_id, linked_id)
  );
  `,
];
