"""A consent page in memory: it shows one code for each link."""

from itertools import count

from santral_desktop.application.ports.consents import Application, ConsentLink
from santral_desktop.domain.errors import CodeRefused, Trouble, WhyNoCode


class MemoryConsents:
    """Implements the port `Consents`; `agree` is what the person does on the page."""

    def __init__(self) -> None:
        self.failure: Trouble | None = None
        self.asked: list[Application] = []
        self._number = count(1)
        self._codes: dict[str, str] = {}
        self._spent: set[str] = set()

    def link(self, application: Application) -> ConsentLink:
        self.asked.append(application)
        state = f"state-{next(self._number)}"
        return ConsentLink(f"{application.host}/oauth/authorize?state={state}", state)

    def agree(self, link: ConsentLink) -> str:
        """Return the code that the page shows."""
        code = f"code-{len(self._codes) + 1:04}"
        self._codes[code] = link.state
        return code

    def redeem(self, application: Application, link: ConsentLink, pasted: str) -> str:
        if self.failure is not None:
            raise self.failure
        code = pasted.strip().rpartition("/")[2]
        if not code.startswith("code-"):
            raise CodeRefused(WhyNoCode.MALFORMED)
        if code in self._spent:
            raise CodeRefused(WhyNoCode.SPENT)
        if self._codes.get(code) != link.state:
            raise CodeRefused(WhyNoCode.WRONG)
        self._spent.add(code)
        return f"secret of {application.client_id} by {code}"
