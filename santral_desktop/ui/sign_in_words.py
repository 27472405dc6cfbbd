"""Why signing in did not work, in the words of the provider that was asked."""

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from santral_desktop.domain.accounts import Account, Provider, Way
from santral_desktop.domain.errors import CodeRefused, NotSignedIn, Trouble, WhyNoCode
from santral_desktop.ui.wording import sentence

translate = QCoreApplication.translate


def refusal(error: Trouble, account: Account | None) -> str:
    """Return what happened, and what to do about it."""
    match error:
        case CodeRefused(why=why):
            return no_code(why)
        case NotSignedIn() if account is not None and account.provider is Provider.BULUTFON:
            return _not_let_in(account.way)
        case _:
            return sentence(error)


def no_code(why: WhyNoCode) -> str:
    """Return why a code lets nobody in."""
    match why:
        case WhyNoCode.MALFORMED:
            return translate(
                "sign_in",
                "Yapıştırdığınız metinde kod yok. Sayfanın gösterdiği kodu, ya da o sayfanın "
                "adresini yapıştırın.",
            )
        case WhyNoCode.OTHER_SIGN_IN:
            return translate(
                "sign_in", "Bu kod başka bir izin sayfasından. Yeni bir sayfa açıp kodunu alın."
            )
        case WhyNoCode.DENIED:
            return translate(
                "sign_in", "İzin sayfasında izin verilmedi. Sayfayı yeniden açıp izin verin."
            )
        case WhyNoCode.WRONG:
            return translate(
                "sign_in", "Bulutfon bu kodu tanımadı. Yeni bir sayfa açıp kodunu tam kopyalayın."
            )
        case WhyNoCode.SPENT:
            return translate(
                "sign_in",
                "Bu kod kullanılmış ya da süresi dolmuş: bir kod bir kez işe yarar. Yeni bir sayfa "
                "açıp kodunu alın.",
            )
        case WhyNoCode.UNKNOWN_APPLICATION:
            return translate(
                "sign_in",
                "Bulutfon bu uygulamayı tanımadı. Uygulama Anahtarını ve Gizli Anahtarı paneldeki "
                "API Uygulamaları sayfasından yeniden kopyalayın.",
            )
        case _:
            assert_never(why)


def _not_let_in(way: Way) -> str:
    match way:
        case Way.CODE:
            return translate(
                "sign_in",
                "Bulutfon oturumu sona erdi ya da izin geri alındı. İzin sayfasını açıp yeni bir "
                "kodla yeniden bağlanın.",
            )
        case Way.API_KEY:
            return translate(
                "sign_in",
                "API anahtarı kabul edilmedi. Anahtarı Bulutfon panelinden yeniden kopyalayın.",
            )
        case _:
            return translate(
                "sign_in",
                "Tekil API anahtarı kabul edilmedi. Anahtar panelde Uygulamalar → API Uygulamaları "
                "sayfasındadır.",
            )
