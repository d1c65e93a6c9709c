"""The page of a law shows who uses it, also through the period for which data are kept."""

from glashelder.pipeline import Checked


def test_a_by_law_that_only_a_retention_period_rests_on_is_used(small_package, check_data) -> None:
    """An activity that keeps data for that period uses the law, though it does not name it."""
    with (small_package / "bewaartermijnen.csv").open("a", encoding="utf-8") as file:
        file.write("foto,Foto,vernietigen,P1Y,afgehandeld,nadat u stopt,nihil,,,fotoverordening,artikel 2,,nee\n")
    with (small_package / "wetten.csv").open("a", encoding="utf-8") as file:
        file.write("fotoverordening,Fotoverordening,,verordening,,,,2020-01-01,,,\n")
    activity = small_package / "verwerkingen/zwemabonnement.yaml"
    text = activity.read_text("utf-8")
    activity.write_text(text.replace("_id: dienst-geleverd", "_id: foto"), "utf-8")

    checked: Checked = check_data(small_package)

    assert [v.id for v in checked.published.users["wetten"]["fotoverordening"]] == ["zwemabonnement"]
