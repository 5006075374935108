-- What somebody sent who has not begun a conversation: a hash of its name, for ten minutes.

CREATE TABLE chuangping.met (
    delivery text PRIMARY KEY,
    at double precision NOT NULL
);
