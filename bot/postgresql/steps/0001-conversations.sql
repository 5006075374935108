-- What is kept of conversations. A released step is never edited: a change is a new one, and only adds.

CREATE TABLE chuangping.service (
    id smallint PRIMARY KEY CHECK (id = 1),
    key bytea NOT NULL,
    alive double precision,
    doubted double precision
);

INSERT INTO chuangping.service (id, key)
VALUES (1, sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())));

-- Each connection counts in a row of its own: no turn waits for another's commit to count itself.
CREATE TABLE chuangping.counts (
    shard integer PRIMARY KEY,
    unfinished bigint NOT NULL DEFAULT 0,
    checks bigint NOT NULL DEFAULT 0
) WITH (fillfactor = 10);

INSERT INTO chuangping.counts (shard) SELECT generate_series(0, 63);

-- `hour` (of `updated`) alone is indexed: most turns leave it as it is, and so write no index at all.
CREATE TABLE chuangping.conversations (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    revision integer NOT NULL,
    hour integer NOT NULL,
    updated double precision NOT NULL,
    unfinished boolean NOT NULL,
    channel text NOT NULL,
    person text NOT NULL,
    last_delivery text NOT NULL,
    channel_state bytea,
    session bytea NOT NULL,
    UNIQUE (channel, person)
) WITH (fillfactor = 60);

CREATE INDEX conversations_by_hour ON chuangping.conversations (hour);

-- A delivery is named by the revision that it made. Of old ones only the name is kept: `replies` is NULL.
-- `owed` is how many messages of it are known to be sent, NULL where nothing is owed; `sender` who sends it, which
-- is told of what another process has committed, and so was `handed` to it, when it notes the next time.
CREATE TABLE chuangping.deliveries (
    conversation bigint NOT NULL REFERENCES chuangping.conversations (id) ON DELETE CASCADE,
    revision integer NOT NULL,
    place bigint GENERATED ALWAYS AS IDENTITY,
    at double precision NOT NULL,
    owed integer,
    handed boolean NOT NULL DEFAULT false,
    sender text,
    delivery text NOT NULL,
    replies bytea,
    PRIMARY KEY (conversation, revision),
    UNIQUE (conversation, delivery)
) WITH (fillfactor = 80);

CREATE INDEX deliveries_owed ON chuangping.deliveries (conversation) WHERE owed IS NOT NULL;

CREATE TABLE chuangping.set_aside (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    hour integer NOT NULL,
    updated double precision NOT NULL,
    channel text NOT NULL,
    person text NOT NULL,
    session bytea NOT NULL
);

CREATE INDEX set_aside_of_a_person ON chuangping.set_aside (channel, person);
CREATE INDEX set_aside_by_hour ON chuangping.set_aside (hour);

-- A process is there until its sign of life has run out; what names one that is not there is free.
CREATE TABLE chuangping.processes (
    name text PRIMARY KEY,
    until timestamptz NOT NULL
);

CREATE TABLE chuangping.leases (
    duty text PRIMARY KEY,
    holder text NOT NULL
);

CREATE FUNCTION chuangping.count_unfinished_1() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE chuangping.counts
    SET unfinished = unfinished
        + CASE WHEN TG_OP <> 'DELETE' AND NEW.unfinished THEN 1 ELSE 0 END
        - CASE WHEN TG_OP <> 'INSERT' AND OLD.unfinished THEN 1 ELSE 0 END
    WHERE shard = pg_backend_pid() % 64;
    RETURN NULL;
END $$;

CREATE TRIGGER unfinished_begun AFTER INSERT ON chuangping.conversations
    FOR EACH ROW WHEN (NEW.unfinished) EXECUTE FUNCTION chuangping.count_unfinished_1();
CREATE TRIGGER unfinished_changed AFTER UPDATE OF unfinished ON chuangping.conversations
    FOR EACH ROW WHEN (OLD.unfinished <> NEW.unfinished) EXECUTE FUNCTION chuangping.count_unfinished_1();
CREATE TRIGGER unfinished_deleted AFTER DELETE ON chuangping.conversations
    FOR EACH ROW WHEN (OLD.unfinished) EXECUTE FUNCTION chuangping.count_unfinished_1();

-- The living process that sends what a conversation is owed; NULL where none does.
CREATE FUNCTION chuangping.sender_1(of_conversation bigint) RETURNS text LANGUAGE sql AS $$
    SELECT deliveries.sender
    FROM chuangping.deliveries JOIN chuangping.processes ON processes.name = deliveries.sender
    WHERE deliveries.conversation = of_conversation AND deliveries.owed IS NOT NULL
    AND processes.until > clock_timestamp()
    LIMIT 1
$$;

-- A turn, as a whole or not at all. Whoever changes a conversation has its row first: what this function
-- then looks at is what was committed before.
CREATE FUNCTION chuangping.commit_1(
    the_channel text, the_person text, the_id bigint, the_revision integer, the_session bytea,
    the_replies bytea, is_unfinished boolean, now_at double precision, the_delivery text, state bytea,
    is_owed boolean, sets_aside boolean, the_sender text, replies_kept integer, names_kept integer
) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    new_revision integer := coalesce(the_revision, 0) + 1;
    living_sender text;
BEGIN
    IF the_id IS NULL THEN
        INSERT INTO chuangping.conversations
            (channel, person, revision, unfinished, hour, updated, last_delivery, channel_state, session)
        VALUES
            (the_channel, the_person, 1, is_unfinished, floor(now_at / 3600), now_at, the_delivery, state, the_session)
        ON CONFLICT DO NOTHING
        RETURNING id INTO the_id;
        IF NOT FOUND THEN
            RETURN false;
        END IF;
    ELSE
        -- One that is handled only after this look has also made a newer revision.
        IF EXISTS (
            SELECT FROM chuangping.deliveries
            WHERE deliveries.conversation = the_id AND deliveries.delivery = the_delivery
        ) THEN
            RETURN false;
        END IF;
        IF sets_aside THEN
            PERFORM FROM chuangping.conversations WHERE id = the_id AND revision = the_revision FOR UPDATE;
            IF NOT FOUND THEN
                RETURN false;
            END IF;
            INSERT INTO chuangping.set_aside (channel, person, hour, updated, session)
            SELECT channel, person, hour, updated, session FROM chuangping.conversations WHERE id = the_id;
        END IF;
        -- A clock that went back makes nothing older than it is.
        UPDATE chuangping.conversations
        SET revision = new_revision, unfinished = is_unfinished,
            updated = greatest(updated, now_at), hour = greatest(hour, floor(now_at / 3600)),
            last_delivery = the_delivery, session = the_session,
            channel_state = coalesce(state, channel_state)
        WHERE id = the_id AND revision = the_revision;
        IF NOT FOUND THEN
            RETURN false;
        END IF;
    END IF;
    IF is_owed THEN
        living_sender := chuangping.sender_1(the_id);
        IF living_sender IS NULL AND the_sender IS NOT NULL THEN  -- what a process that is gone has left comes first
            UPDATE chuangping.deliveries SET sender = the_sender, handed = true
            WHERE conversation = the_id AND owed IS NOT NULL;
        END IF;
        INSERT INTO chuangping.deliveries (conversation, revision, at, owed, handed, sender, delivery, replies)
        VALUES (
            the_id, new_revision, now_at, 0, coalesce(living_sender <> the_sender, false),
            coalesce(living_sender, the_sender), the_delivery, the_replies
        );
    ELSE
        INSERT INTO chuangping.deliveries (conversation, revision, at, delivery, replies)
        VALUES (the_id, new_revision, now_at, the_delivery, the_replies);
    END IF;
    -- Each turn lets go of one delivery and of one name: those before went before it.
    IF new_revision > replies_kept THEN
        UPDATE chuangping.deliveries SET replies = NULL
        WHERE conversation = the_id AND revision = new_revision - replies_kept AND owed IS NULL;
    END IF;
    IF new_revision > replies_kept + names_kept THEN
        DELETE FROM chuangping.deliveries
        WHERE conversation = the_id AND revision = new_revision - replies_kept - names_kept AND owed IS NULL;
    END IF;
    RETURN true;
END $$;

-- What a channel notes, and what it sent: how many deliveries were handed to whoever sends, and are still owed;
-- NULL where there is no conversation.
CREATE FUNCTION chuangping.note_1(
    the_channel text, the_person text, state bytea, the_delivery text, messages integer, is_done boolean,
    replies_kept integer, names_kept integer
) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    the_id bigint;
    newest integer;
BEGIN
    UPDATE chuangping.conversations SET channel_state = state
    WHERE channel = the_channel AND person = the_person
    RETURNING id, revision INTO the_id, newest;
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;
    IF the_delivery IS NOT NULL AND NOT is_done THEN
        UPDATE chuangping.deliveries SET owed = messages
        WHERE conversation = the_id AND delivery = the_delivery AND owed IS NOT NULL;
    ELSIF the_delivery IS NOT NULL THEN
        DELETE FROM chuangping.deliveries
        WHERE conversation = the_id AND delivery = the_delivery AND revision <= newest - replies_kept - names_kept;
        UPDATE chuangping.deliveries
        SET owed = NULL, sender = NULL,
            replies = CASE WHEN revision > newest - replies_kept THEN replies END
        WHERE conversation = the_id AND delivery = the_delivery AND owed IS NOT NULL;
    END IF;
    RETURN (SELECT count(*) FROM chuangping.deliveries WHERE conversation = the_id AND owed IS NOT NULL AND handed);
END $$;

-- Who sends what a person is owed from now on: a living process that does, or else `the_sender`; and how many
-- deliveries were handed to it.
CREATE FUNCTION chuangping.claim_1(
    the_channel text, the_person text, the_sender text, OUT found_sender text, OUT handed_over bigint
) LANGUAGE plpgsql AS $$
DECLARE
    the_id bigint;
BEGIN
    SELECT id INTO the_id FROM chuangping.conversations
    WHERE channel = the_channel AND person = the_person;
    found_sender := chuangping.sender_1(the_id);
    IF found_sender IS NULL AND the_id IS NOT NULL THEN
        PERFORM FROM chuangping.conversations WHERE id = the_id FOR NO KEY UPDATE;
        found_sender := coalesce(chuangping.sender_1(the_id), the_sender);
        UPDATE chuangping.deliveries SET sender = found_sender, handed = true
        WHERE conversation = the_id AND owed IS NOT NULL AND sender IS DISTINCT FROM found_sender;
    END IF;
    found_sender := coalesce(found_sender, the_sender);
    SELECT count(*) INTO handed_over FROM chuangping.deliveries
    WHERE conversation = the_id AND owed IS NOT NULL AND handed;
END $$;

-- A sign of life; false where it comes too late: what the process had is no longer its own.
CREATE FUNCTION chuangping.beat_1(the_name text, is_new boolean, seconds double precision)
RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM chuangping.processes
    WHERE name IN (
        SELECT name FROM chuangping.processes WHERE until <= clock_timestamp() FOR UPDATE SKIP LOCKED
    );
    IF is_new THEN
        INSERT INTO chuangping.processes VALUES (the_name, clock_timestamp() + make_interval(secs => seconds));
    ELSE
        UPDATE chuangping.processes SET until = clock_timestamp() + make_interval(secs => seconds)
        WHERE name = the_name;
    END IF;
    RETURN FOUND;
END $$;

-- Who has a duty from now on: the living process that has it, or else `the_holder`, if that is alive.
CREATE FUNCTION chuangping.lease_1(the_duty text, the_holder text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    found_holder text;
BEGIN
    INSERT INTO chuangping.leases AS held VALUES (the_duty, the_holder)
    ON CONFLICT (duty) DO UPDATE SET holder = the_holder
    WHERE held.holder <> the_holder AND NOT EXISTS (
        SELECT FROM chuangping.processes WHERE name = held.holder AND until > clock_timestamp()
    );
    SELECT holder INTO found_holder
    FROM chuangping.leases JOIN chuangping.processes ON name = holder
    WHERE duty = the_duty AND until > clock_timestamp();
    RETURN found_holder;
END $$;
