CREATE TABLE chuangping.jobs (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    revision integer NOT NULL,
    begun double precision NOT NULL,
    touched double precision NOT NULL,
    name text NOT NULL UNIQUE,
    state text NOT NULL,
    note bytea
);

CREATE TABLE chuangping.job_pieces (
    job bigint NOT NULL REFERENCES chuangping.jobs (id) ON DELETE CASCADE,
    place integer NOT NULL,
    part text NOT NULL,
    content bytea NOT NULL,
    PRIMARY KEY (job, part, place)
);

-- What is sealed cannot be made smaller: nothing tries to.
ALTER TABLE chuangping.job_pieces ALTER COLUMN content SET STORAGE EXTERNAL;

-- One after the other, so that there are never more than there is room for.
CREATE FUNCTION chuangping.begin_job_1(the_name text, now_at double precision, most integer)
RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('chuangping jobs'));
    INSERT INTO chuangping.jobs (name, state, revision, begun, touched)
    SELECT the_name, 'arriving', 1, now_at, now_at
    WHERE (SELECT count(*) FROM chuangping.jobs) < most
    ON CONFLICT DO NOTHING;
    RETURN FOUND;
END $$;
