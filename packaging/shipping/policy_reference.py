"""Write what administrators need from the program's own list of settings.

`python packaging/write_policy.py` makes the reference, templates for Windows group policy and a
profile for Macs; a test finds out when they are old.
"""

import json
import plistlib
from collections.abc import Iterator
from dataclasses import asdict, fields
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.system.policy_rules import OWN_MEMORY, SPANS, VALUES, wanted
from santral_desktop.system.policy_words import DEFAULTS, REGISTRY
from santral_desktop.system.preference_values import TYPES
from shipping.facts import BUNDLE_ID, PACKAGING, TITLE
from shipping.policy_terms import TERMS

FOLDER = PACKAGING / "policy"
_SPACE = "SantralDesktop.Policies"
_EXAMPLE: dict[str, Any] = {
    "language": "tr",
    "may_erase": False,
    "keep_calls_months": 24,
    "crm_template": "https://crm.example.com/customers?phone={number}",
    "crm_when": "answer",
    DEFAULTS: {
        "theme": "light",
        "start_at_login": True,
        "open_links": True,
        "accounts": [
            {
                "provider": "bulutsantralim",
                "extension": "",
                "api_url": "https://api.bulutsantralim.com",
                "webphone_url": "https://oim.verimor.com.tr/webphone",
            }
        ],
    },
}


def documents() -> dict[str, bytes]:
    """Return each document by its name below the folder."""
    texts = {
        "README.md": _reference(),
        "SantralDesktop.admx": _admx(),
        "en-US/SantralDesktop.adml": _adml(turkish=False),
        "tr-TR/SantralDesktop.adml": _adml(turkish=True),
        "policy.json": json.dumps(_EXAMPLE, indent=2, ensure_ascii=False) + "\n",
    }
    found = {name: text.encode() for name, text in texts.items()}
    return found | {"SantralDesktop.mobileconfig": _profile()}


def settings() -> Iterator[str]:
    """Yield the names of all settings that policy may have, in their order."""
    for setting in fields(Preferences):
        if setting.name not in OWN_MEMORY:
            yield setting.name


def _reference() -> str:
    rows = "\n".join(map(_row, settings()))
    return _PAGE.format(
        rows=rows, example=json.dumps(_EXAMPLE, indent=2), registry=REGISTRY, bundle=BUNDLE_ID
    )


def _row(name: str) -> str:
    term = TERMS[name]
    told = ". ".join(filter(None, (term.english, term.english_note.rstrip("."))))
    usual = json.dumps(asdict(Preferences())[name])
    takes = wanted(name, TYPES[name]).replace("|", "\\|")
    return f"| `{name}` | {told}. | {takes} | `{usual}` |"


def _admx() -> str:
    policies = "\n".join(map(_policy, settings()))
    return _ADMX.format(space=_SPACE, policies=policies)


def _policy(name: str) -> str:
    shown = "" if TYPES[name] is bool else f' presentation="$(presentation.{name})"'
    value = f' valueName="{name}"' if TYPES[name] is bool else ""
    words = f'displayName="$(string.{name})" explainText="$(string.{name}_explain)"{shown}'
    return (
        f'    <policy name="{name}" class="Both" {words} key="{REGISTRY}"{value}>\n'
        '      <parentCategory ref="SantralDesktop"/>\n'
        '      <supportedOn ref="windows10"/>\n'
        f"{_element(name)}"
        "    </policy>"
    )


def _element(name: str) -> str:
    """Return how a setting is written into the registry."""
    if TYPES[name] is bool:
        return (
            '      <enabledValue><decimal value="1"/></enabledValue>\n'
            '      <disabledValue><decimal value="0"/></disabledValue>\n'
        )
    called = f'id="{name}" valueName="{name}"'
    if name in VALUES:
        inside = f'<enum {called} required="true">{_items(name)}</enum>'
    elif TYPES[name] is int:
        least, most = SPANS[name]
        inside = f'<decimal {called} minValue="{least}" maxValue="{most}"/>'
    else:
        inside = f'<text {called} maxLength="16000"/>'
    return f"      <elements>{inside}</elements>\n"


def _items(name: str) -> str:
    return "".join(
        f'<item displayName="$(string.{name}_{at})"><value><string>{value}</string></value></item>'
        for at, value in enumerate(VALUES[name])
    )


def _adml(*, turkish: bool) -> str:
    strings, presentations = [], []
    for name in settings():
        term = TERMS[name]
        title, note = (
            (term.turkish, term.turkish_note) if turkish else (term.english, term.english_note)
        )
        kind = TYPES[name]
        takes = "" if kind is bool else f"{wanted(name, kind)}"
        explained = "\n".join(filter(None, (f"{title}.", note, takes)))
        strings.append(f'      <string id="{name}">{escape(title)}</string>')
        strings.append(f'      <string id="{name}_explain">{escape(explained)}</string>')
        strings += [
            f'      <string id="{name}_{at}">{escape(value)}</string>'
            for at, value in enumerate(VALUES.get(name, ()))
        ]
        if kind is not bool:
            presentations.append(_presentation(name, title))
    words = ("Windows 10 ve sonrası", "tr") if turkish else ("Windows 10 and later", "en")
    return _ADML.format(
        title=TITLE,
        supported=words[0],
        strings="\n".join(strings),
        presentations="\n".join(presentations),
    )


def _presentation(name: str, title: str) -> str:
    said = escape(title)
    if name in VALUES:
        inside = f'<dropdownList refId="{name}" noSort="true">{said}</dropdownList>'
    elif TYPES[name] is int:
        usual = quoteattr(str(asdict(Preferences())[name]))
        inside = f'<decimalTextBox refId="{name}" defaultValue={usual}>{said}</decimalTextBox>'
    else:
        inside = f'<textBox refId="{name}"><label>{said}</label></textBox>'
    return f'      <presentation id="{name}">{inside}</presentation>'


def _profile() -> bytes:
    """Return a profile for device management, with fixed identifiers: it is an example."""
    managed = {
        "PayloadType": BUNDLE_ID,
        "PayloadIdentifier": f"{BUNDLE_ID}.settings",
        "PayloadUUID": "5C0A6E39-0C5B-4F0C-9C2E-6B0E4D4C1A01",
        "PayloadVersion": 1,
        "PayloadDisplayName": TITLE,
        **_EXAMPLE,
    }
    profile = {
        "PayloadContent": [managed],
        "PayloadDisplayName": TITLE,
        "PayloadIdentifier": f"{BUNDLE_ID}.policy",
        "PayloadScope": "System",
        "PayloadType": "Configuration",
        "PayloadUUID": "5C0A6E39-0C5B-4F0C-9C2E-6B0E4D4C1A02",
        "PayloadVersion": 1,
    }
    return plistlib.dumps(profile, sort_keys=False)


_PAGE = """# Settings made by an administrator

Written by `python packaging/write_policy.py`; a test finds out when it is old.

What stands in a policy is fixed: the window shows it, says who made it, and does not let it be
changed. What stands below `defaults` holds until a person chooses something else. A setting that is
misspelt, of the wrong type or none of the values that there are holds for nobody; the log and a
message in the window say which. Keys and passwords have no place in a policy: people sign in
themselves, and their secrets are in the key store of their system.

* Linux: `/etc/xdg/santral-desktop/policy.json`.
* Windows: `%ProgramData%\\santral-desktop\\policy.json`. The registry wins, `{registry}` of the
  machine before the user's; its key `defaults` has defaults. Yes and no are `REG_DWORD` 1 and 0,
  lists are JSON in a text. `SantralDesktop.admx`, with `en-US` and `tr-TR`, is for group policy.
* macOS: `/Library/Application Support/santral-desktop/policy.json`. Managed preferences of
  `{bundle}` win; `SantralDesktop.mobileconfig` is an example.

```json
{example}
```

| name | what it does | takes | without it |
| --- | --- | --- | --- |
{rows}
"""
_ADMX = """<?xml version="1.0" encoding="utf-8"?>
<policyDefinitions revision="1.0" schemaVersion="1.0"
  xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions">
  <policyNamespaces>
    <target prefix="santral" namespace="{space}"/>
  </policyNamespaces>
  <resources minRequiredRevision="1.0"/>
  <supportedOn>
    <definitions>
      <definition name="windows10" displayName="$(string.windows10)"/>
    </definitions>
  </supportedOn>
  <categories>
    <category name="SantralDesktop" displayName="$(string.SantralDesktop)"/>
  </categories>
  <policies>
{policies}
  </policies>
</policyDefinitions>
"""
_ADML = """<?xml version="1.0" encoding="utf-8"?>
<policyDefinitionResources revision="1.0" schemaVersion="1.0"
  xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions">
  <displayName>{title}</displayName>
  <description>{title}</description>
  <resources>
    <stringTable>
      <string id="SantralDesktop">{title}</string>
      <string id="windows10">{supported}</string>
{strings}
    </stringTable>
    <presentationTable>
{presentations}
    </presentationTable>
  </resources>
</policyDefinitionResources>
"""
