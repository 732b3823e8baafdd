"""`run` is the only door to the figures, and every visitor gets the answer to their own question."""

from concurrent.futures import ThreadPoolExecutor

import duckdb
import pytest
from conftest import HEADER, Office

from queries.errors import ContractError, UnknownQuery, WrongParameters
from queries.run import query, query_names, run


def test_a_query_is_called_by_the_name_of_its_file_and_says_what_it_returns(office: Office) -> None:
    office.build()
    rows = run("lanterns", least=20)
    assert rows["count_id"].tolist() == ["C1", "C3"]
    asked = query("lanterns")
    assert asked.description == "Counts of at least so many lanterns, most lanterns first."
    assert asked.parameters == {"least"}
    assert query_names() == ("lanterns",)


@pytest.mark.parametrize("name", ["candles", "../lanterns", "tables/keepers", "", "Lanterns.sql"])
def test_an_unknown_query_is_refused_with_the_names_there_are(office: Office, name: str) -> None:
    office.build()
    with pytest.raises(UnknownQuery, match="There are: lanterns"):
        run(name)


@pytest.mark.parametrize("parameters", [{}, {"most": 1}, {"least": 1, "most": 2}])
def test_wrong_parameters_are_refused_with_the_right_ones(office: Office, parameters: dict[str, int]) -> None:
    office.build()
    with pytest.raises(WrongParameters, match="The query lanterns takes these parameters: least"):
        run("lanterns", **parameters)


def test_a_value_is_never_read_as_sql(office: Office) -> None:
    office.build()
    with pytest.raises(duckdb.ConversionException) as failed:
        run("lanterns", least="0 or true")
    assert failed.value.__notes__ == ["in queries/lanterns.sql"]


def test_a_list_may_be_empty_and_then_means_what_the_query_says(office: Office) -> None:
    office.add_sql(
        "by_keepers.sql",
        "-- Counts of these keepers, of all if the list is empty, by id.\n-- $keepers  ids of keepers\n"
        "select count_id from counts where len($keepers) = 0 or list_contains($keepers, keeper_id) order by count_id",
    )
    office.build()
    assert run("by_keepers", keepers=["K2"])["count_id"].tolist() == ["C3"]
    assert run("by_keepers", keepers=[])["count_id"].tolist() == ["C1", "C2", "C3"]


def test_a_file_of_two_statements_is_refused(office: Office) -> None:
    office.add_sql("both.sql", "select 1; select 2")
    office.build()
    with pytest.raises(ContractError, match="must be one statement; DuckDB reads 2"):
        run("both")


def test_visitors_asking_at_once_get_their_own_answer(office: Office) -> None:
    rows = "".join(f"C{number},K1,{number},exact,,,,,,\n" for number in range(1_000))
    office.save("counts.csv", f"{HEADER}\n{rows}")
    office.build()

    def visitor(number: int) -> list[tuple[int, int, float]]:
        answers = []
        for question in range(number, 1_000, 25):
            found = run("lanterns", least=question)["value"]
            answers.append((question, len(found), found.min()))
        return answers

    with ThreadPoolExecutor(8) as visitors:
        for answers in visitors.map(visitor, range(8)):
            assert answers == [(question, 1_000 - question, question) for question, _, _ in answers]
            assert len(answers) == 40
