"""The addresses of verification: the one field for everybody, the desk of organisations, how they come in."""

from django.urls import path

from catalog.verification import desk, entrance, keys
from catalog.verification.certificates import certificate
from catalog.verification.pictures import picture
from catalog.verification.views import verify

urlpatterns = [
    path("verify/", verify, name="verify"),
    path("verify/certificate/", certificate, name="verify-certificate"),
    path("verify/picture/", picture, name="verify-picture"),
    path("verify/desk/", desk.home, name="verify-desk"),
    path("verify/desk/one/", desk.check_one, name="verify-one"),
    path("verify/desk/sale/", desk.check_sale, name="verify-sale"),
    path("verify/desk/keys/", keys.keys, name="verify-keys"),
    path("verify/desk/keys/<int:key>/revoke/", keys.revoke, name="verify-key-revoke"),
    path("verify/desk/checks/<str:reference>/", desk.check, name="verify-check"),
    path("verify/desk/checks/<str:reference>/delete/", desk.delete, name="verify-delete"),
    path("verify/desk/checks/<str:reference>/statement/", desk.statement_page, name="verify-statement-page"),
    path("verify/desk/checks/<str:reference>/statement.json", desk.statement, name="verify-statement"),
    path("verify/desk/checks/<str:reference>/rows.<slug:form>", desk.download, name="verify-download"),
    path("verify/sign-in/", entrance.SignIn.as_view(), name="verify-sign-in"),
    path("verify/sign-out/", entrance.sign_out, name="verify-sign-out"),
    path("verify/password/", entrance.forgotten, name="verify-forgotten"),
    path("verify/password/<uidb64>/<token>/", entrance.ChoosePassword.as_view(), name="verify-password"),
]
