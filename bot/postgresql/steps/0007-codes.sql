-- By which conversations are taken along to another place: hashes of codes, and of who entered them. They go with the
-- conversation. Wrong codes are counted by a hash of where they came from.

CREATE TABLE chuangping.codes (
    conversation bigint PRIMARY KEY REFERENCES chuangping.conversations (id) ON DELETE CASCADE,
    at double precision NOT NULL,
    code bytea NOT NULL,
    entered bytea
);

CREATE INDEX codes_by_code ON chuangping.codes (code);

CREATE TABLE chuangping.wrong_codes (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at double precision NOT NULL,
    origin bytea NOT NULL
);

CREATE INDEX wrong_codes_of_an_origin ON chuangping.wrong_codes (origin, at);

-- The conversation that a code is of, used up by `the_by`; nothing where it is wrong, which is counted. Where there were
-- too many wrong ones, `tried` is when that one was entered whose time has to be over first.
CREATE FUNCTION chuangping.enter_code_1(
    the_code bytea, to_channel text, to_person text, the_by bytea, the_origin bytea, now_at double precision,
    offered_since double precision, wrong_since double precision, latest double precision, most_wrong bigint,
    OUT found_channel text, OUT found_person text, OUT tried double precision
) LANGUAGE plpgsql AS $$
DECLARE
    of_conversation bigint;
BEGIN
    -- One after the other, so that many at once are no more tries than they may be.
    PERFORM pg_advisory_xact_lock(hashtextextended(encode(the_origin, 'hex'), 0));
    SELECT wrong_codes.at INTO tried FROM chuangping.wrong_codes
    WHERE wrong_codes.origin = the_origin AND wrong_codes.at BETWEEN wrong_since AND latest
    ORDER BY wrong_codes.at DESC LIMIT 1 OFFSET most_wrong - 1;
    IF FOUND THEN
        RETURN;
    END IF;
    SELECT codes.conversation INTO of_conversation FROM chuangping.codes
    WHERE codes.code = the_code AND codes.at BETWEEN offered_since AND latest
    AND (codes.entered IS NULL OR codes.entered = the_by) FOR UPDATE;
    SELECT channel, person INTO found_channel, found_person FROM chuangping.conversations
    WHERE id = of_conversation;
    IF NOT FOUND THEN
        INSERT INTO chuangping.wrong_codes (origin, at) VALUES (the_origin, now_at);
    ELSIF (found_channel, found_person) <> (to_channel, to_person) THEN
        UPDATE chuangping.codes SET entered = the_by WHERE codes.conversation = of_conversation;
    END IF;
END $$;
