"""What a person reads when their administrator's policy has mistakes: they hold for nobody."""

from collections.abc import Sequence
from typing import assert_never

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from santral_desktop.application.ports.preferences import PolicyFault, WhyNotPolicy
from santral_desktop.domain.text import inert
from santral_desktop.ui.texts import plain_message

translate = QCoreApplication.translate
_MOST = 8  # faults that are listed


def tell_of_faults(parent: QWidget, faults: Sequence[PolicyFault]) -> QMessageBox:
    """Show it beside the work."""
    said = [
        translate(
            "policy_notice",
            "Yöneticinizin bu bilgisayar için yazdığı ayarların bir kısmı geçersiz ve "
            "uygulanmıyor. Yöneticinize iletin:",
        ),
        "\n".join(map(fault_sentence, faults[:_MOST])),
    ]
    if len(faults) > _MOST:
        said.append(translate("policy_notice", "… ve {} tane daha.").format(len(faults) - _MOST))
    title = translate("policy_notice", "Yönetim ayarlarında hata var")
    box = plain_message(parent, title, "\n\n".join(said))
    box.setIcon(QMessageBox.Icon.Warning)
    box.setModal(False)
    box.show()
    return box


def fault_sentence(fault: PolicyFault) -> str:
    """Return one fault: which setting, what is wrong, what would hold."""
    return f"{inert(fault.name)}: {_why(fault.why).format(fault.wanted)}"


def _why(why: WhyNotPolicy) -> str:
    match why:
        case WhyNotPolicy.UNREADABLE:
            return translate("policy_notice", "dosya okunamıyor ya da geçerli bir JSON değil.")
        case WhyNotPolicy.UNKNOWN:
            return translate("policy_notice", "böyle bir ayar yok; yazımını kontrol edin.")
        case WhyNotPolicy.NOT_FOR_POLICY:
            return translate("policy_notice", "bu, programın kendi kaydıdır; belirlenemez.")
        case WhyNotPolicy.WRONG_TYPE:
            return translate("policy_notice", "türü yanlış; beklenen: {}")
        case WhyNotPolicy.NOT_ALLOWED:
            return translate("policy_notice", "değeri geçersiz; beklenen: {}")
        case WhyNotPolicy.NO_SECRETS:
            return translate(
                "policy_notice", "anahtar ve parolalar buraya yazılmaz; kişi oturum açarken girer."
            )
    assert_never(why)
