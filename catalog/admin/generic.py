"""Django's classes as the type checker wants them; at run time they take no parameters."""

from typing import TYPE_CHECKING, Any

from django.contrib.admin import ModelAdmin
from django.core.paginator import Paginator
from django.forms import ModelForm

if TYPE_CHECKING:
    AnyAdmin = ModelAdmin[Any]
    AnyForm = ModelForm[Any]
    AnyPaginator = Paginator[Any]
else:
    AnyAdmin, AnyForm, AnyPaginator = ModelAdmin, ModelForm, Paginator
