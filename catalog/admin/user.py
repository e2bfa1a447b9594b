"""Accounts: who may come to the desk, in which roles. What a role may do is set in `actions.permission`."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.auth.models import Group, User
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path, reverse
from django.utils.decorators import method_decorator
from django.views.decorators.http import require_POST

from catalog.actions.permission import NotAllowedError
from catalog.actions.second_factors import forget_second_factors
from catalog.admin.entity.listing import UncountedList
from catalog.admin.generic import AccountBase
from catalog.admin.reading import ReadOnlyAdmin
from catalog.admin.site import desk


@admin.register(User, site=desk)
class AccountAdmin(UncountedList, AccountBase):
    """Roles alone give rights here: no single permissions, and no way to make oneself a superuser."""

    fieldsets = (
        (None, {"fields": ("username", "password")}),
        ("Person", {"fields": ("first_name", "last_name", "email")}),
        ("Desk", {"fields": ("is_active", "is_staff", "groups")}),
    )
    add_fieldsets = (
        (None, {"fields": ("username", "usable_password", "password1", "password2")}),
        ("Desk", {"fields": ("is_staff", "groups")}),
    )
    columns = ("first_name", "last_name", "email", "roles")
    filter_horizontal = ()
    has_pages = True
    list_per_page = 100
    list_filter = ("is_staff", "is_active", "groups")
    change_form_template = "catalog/desk/account.html"

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.forget_their_second_factors)
        return [path("<int:key>/forget/", view, name="auth_user_forget"), *super().get_urls()]

    @method_decorator(require_POST)
    def forget_their_second_factors(self, request: HttpRequest, key: int) -> HttpResponse:
        """For those who lost their telephone; a new factor is asked for where one is needed."""
        user = get_object_or_404(User, pk=key)
        try:
            forget_second_factors(user, by=request.user)
        except NotAllowedError as refused:
            raise PermissionDenied(str(refused)) from refused
        messages.success(request, f"{user} has no second factor any more, and all sessions ended.")
        return HttpResponseRedirect(reverse("admin:auth_user_change", args=[key]))

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).prefetch_related("groups")

    def roles(self, user: User) -> str:
        return ", ".join(group.name for group in user.groups.all())

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        field = super().formfield_for_manytomany(db_field, request, **kwargs)
        if db_field.name == "groups":
            field = forms.ModelMultipleChoiceField(
                Group.objects.order_by("name"),
                widget=forms.CheckboxSelectMultiple,
                required=False,
                label="Roles",
            )
        return field

    def has_change_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        """A superuser's account is for superusers: others could else take it over by its password."""
        allowed = super().has_change_permission(request, obj)
        return allowed and (obj is None or not obj.is_superuser or bool(request.user.is_superuser))

    def has_delete_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        """Revisions and acts name who did them; an account is made inactive instead."""
        return False


@admin.register(Group, site=desk)
class RoleAdmin(ReadOnlyAdmin):
    """The roles, for reading: their rights follow from the code and are set after every migration."""

    right = "auth.view_group"
    columns = ("name",)
