"""Django's classes as the type checker wants them; at run time they take no parameters."""

from typing import TYPE_CHECKING, Any

from django.contrib.admin import ModelAdmin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import User
from django.core.paginator import Page, Paginator
from django.forms import ModelChoiceField, ModelForm

if TYPE_CHECKING:
    AnyAdmin = ModelAdmin[Any]
    AnyForm = ModelForm[Any]
    AnyChoice = ModelChoiceField[Any]
    AccountBase = UserAdmin[User]
    AnyPage = Page[Any]
    AnyPaginator = Paginator[Any]
else:
    AnyAdmin, AnyForm, AccountBase = ModelAdmin, ModelForm, UserAdmin
    AnyChoice = ModelChoiceField
    AnyPage, AnyPaginator = Page, Paginator
