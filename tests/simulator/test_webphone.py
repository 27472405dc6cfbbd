"""What the web phone's server hands out, and to whom."""

from santral_desktop.shipped import shipped
from tests.simulator.sip_world import TOKEN, World, played


@played
async def test_the_page_of_a_good_token_knows_its_extension_and_locks_itself(world: World) -> None:
    async with world.http.get(f"{world.base}/webphone", params={"token": TOKEN}) as answered:
        page = await answered.text()

        policy = answered.headers["Content-Security-Policy"]
        assert answered.status == 200
        assert '"extension": "1007"' in page
        assert "{{" not in page
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert answered.headers["Permissions-Policy"].startswith("microphone=(self)")
        assert answered.headers["Cache-Control"] == "no-store"


@played
async def test_an_unknown_token_is_refused_in_turkish_and_told_nothing(world: World) -> None:
    for asked in ({"token": "W-wrong"}, {}):
        async with world.http.get(f"{world.base}/webphone", params=asked) as answered:
            page = await answered.text()

            assert answered.status == 403
            assert "Oturum açılamadı" in page
            assert "password" not in page


@played
async def test_every_file_beside_the_page_is_served_with_its_type(world: World) -> None:
    types = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
    names = [path.name for path in shipped("simulator/webphone").iterdir()]
    for name in names:
        async with world.http.get(f"{world.base}/webphone/static/{name}") as answered:
            assert answered.status == 200
            assert answered.content_type == types[f".{name.rpartition('.')[2]}"]
    assert "main.js" in names


@played
async def test_nothing_else_is_served(world: World) -> None:
    for name in ("..%2Fwebphone.html", "none.js", "main.js%00", "webphone.html"):
        async with world.http.get(f"{world.base}/webphone/static/{name}") as answered:
            assert answered.status == 404


@played
async def test_a_password_lasts_as_long_as_the_server(world: World) -> None:
    assert await world.page() == await world.page()


def test_nothing_in_the_page_runs_or_loads_from_elsewhere() -> None:
    pages = shipped("simulator").glob("*.html")
    for page in pages:
        text = page.read_text("utf-8")
        assert "http:" not in text
        assert "https:" not in text
        assert not any(f" {handler}=" in text for handler in ("onclick", "onload", "style"))
