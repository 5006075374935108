"""Addresses of stores, and what of them people may read."""

from pathlib import Path

import pytest

from bot.storage.places import file_of, is_place, secrets_of, shown

DATABASE = (
    "postgresql://user:se%20cret@db.example:5432/name?sslpassword=other&connect_timeout=2&password=third"
)


@pytest.mark.parametrize(
    "address",
    [
        "sqlite:///here.db",
        "sqlite:////var/here.db",
        "postgresql:///name",
        "postgresql://",
        "postgres://u@h:1/d",
        "postgresql://u:p@one:5432,two:5433/d?target_session_attrs=read-write",
        "postgresql://u:p@[::1]:5432,two/d",
        "postgresql://h/d?user=me@here",
        DATABASE,
    ],
)
def test_what_names_a_file_or_a_database_is_a_place(address: str) -> None:
    assert is_place(address)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "here.db",
        "sqlite:///",
        "sqlite://here.db",
        "mysql://h/d",
        "postgresql+psycopg://h/d",
        "postgresql://h:x/d",
        "postgresql://h:0/d",
        "postgresql://h:65536/d",
        "postgresql://one:5432,two:x/d",
    ],
)
def test_anything_else_is_none(address: str) -> None:
    assert not is_place(address)


@pytest.mark.parametrize(
    "password", ["se@cret", "@secret", "12/secret", "1/2@secret", "se/cret", "se#cret", "[secret"]
)
def test_a_password_that_is_not_escaped_makes_no_address(password: str) -> None:
    """PostgreSQL would look for a host by a part of it, and the error would tell that part."""
    assert not is_place(f"postgresql://user:{password}@db.example/name")


def test_a_database_is_shown_without_its_secrets() -> None:
    assert shown(DATABASE) == "postgresql://user@db.example:5432/name"
    assert shown("postgresql:///name") == "postgresql:///name"
    assert shown("sqlite:////var/here.db") == "/var/here.db"


def test_all_secrets_of_an_address_are_known() -> None:
    assert set(secrets_of(DATABASE)) == {"se%20cret", "se cret", "other", "third"}
    assert set(secrets_of("postgresql://h/d?password=a%2Bb+c")) == {"a%2Bb+c", "a+b+c"}
    assert secrets_of("postgresql://user@h/d") == ()
    assert secrets_of("sqlite:///here.db") == ()


def test_a_file_may_lie_in_the_home_of_whoever_runs_it() -> None:
    assert file_of("sqlite:///~/here.db") == Path.home() / "here.db"
