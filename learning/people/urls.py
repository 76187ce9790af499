"""Signing up, signing in and out, and “My account”."""

from django.urls import include, path

from learning.people.views import (
    account,
    arriving,
    communes,
    entry,
    ethnicity,
    factors,
    guardians,
    helping,
    identities,
    pin,
    recovering,
    second_step,
)

two_steps = [
    path("", factors.overview, name="account_factors"),
    path("ung-dung/", factors.app, name="account_factor_app"),
    path("khoa/", factors.passkey, name="account_factor_passkey"),
    path("<int:pk>/bo/", factors.remove, name="account_factor_remove"),
    path("ma-du-phong/", factors.recovery_codes, name="account_recovery_codes"),
    path("ma-moi/", factors.new_recovery_codes, name="account_new_recovery_codes"),
]

identity = [
    path("", identities.start, name="account_identity"),
    path("ve/", identities.come_back, name="account_identity_back"),
    path("gan/", identities.link, name="account_identity_link"),
    path("bo/", identities.unlink, name="account_identity_unlink"),
]

urlpatterns = [
    path("tai-khoan/dinh-danh/", include(identity)),
    path("tai-khoan/dang-nhap/", entry.sign_in, name="account_login"),
    path("tai-khoan/dang-nhap/mat-khau/", entry.sign_in_by_password, name="account_password"),
    path("tai-khoan/dang-ky/", entry.sign_up, name="account_signup"),
    path("tai-khoan/ma/", entry.code, name="account_code"),
    path("tai-khoan/ma/gui-lai/", entry.resend, name="account_resend"),
    path("tai-khoan/da-co/", arriving.taken, name="account_taken"),
    path("tai-khoan/nam-sinh/", arriving.birth_year, name="account_birth_year"),
    path("tai-khoan/dong-y/", arriving.agree, name="account_agree"),
    path("tai-khoan/khoi-phuc/", recovering.recover, name="account_recover"),
    # The name is django-allauth's: its sign-in leads there.
    path("tai-khoan/buoc-hai/", second_step.second_step, name="mfa_authenticate"),
    path("tai-khoan/ma-pin/", pin.sign_in, name="account_pin"),
    path("tai-khoan/dang-ky-may/<str:token>/", pin.enrol, name="account_enrol_phone"),
    path("tai-khoan/cha-me/", guardians.ask_guardian, name="account_guardian"),
    path("tai-khoan/cha-me/ma/", guardians.guardian_code, name="account_guardian_code"),
    path("tai-khoan/xac-nhan/", account.confirm, name="account_confirm"),
    path("tai-khoan/dang-xuat/", entry.sign_out, name="account_logout"),
    path("tai-khoan/xa-phuong/", communes.communes_like, name="account_communes"),
    path("toi/tai-khoan/", account.me, name="account_me"),
    path("toi/tai-khoan/thong-tin/", account.details, name="account_details"),
    path("toi/tai-khoan/lien-he/", account.contact, name="account_contact"),
    path("toi/tai-khoan/mat-khau/", account.password, name="account_new_password"),
    path("toi/tai-khoan/hai-buoc/", include(two_steps)),
    path("toi/tai-khoan/dan-toc/", ethnicity.ethnic_group, name="account_ethnic_group"),
    path("toi/tai-khoan/dang-xuat-het/", account.sign_out_all, name="account_sign_out_all"),
    path("toi/tai-khoan/dong-y/rut-lai/", account.withdraw, name="account_withdraw"),
    path("toi/tai-khoan/dong-y/<slug:purpose>/", account.consent, name="account_consent"),
    path("ho-tro/", helping.find, name="help_find"),
    path("ho-tro/<uuid:public_id>/", helping.give, name="help_give"),
]
