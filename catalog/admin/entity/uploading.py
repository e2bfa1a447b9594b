"""Taking in an image file: bounded and checked before it is kept under its checksum."""

from typing import Any

from django import forms

from catalog.models import StoredFile


class UploadForm(forms.Form):
    """One file; needed for a new image, else it takes the place of the present one."""

    upload = forms.FileField(label="File", help_text="JPEG, PNG, TIFF or WebP")

    def __init__(self, *args: Any, needed: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["upload"].required = needed

    @property
    def has_file(self) -> bool:
        return bool(self.cleaned_data.get("upload"))

    def store(self) -> StoredFile:
        raise NotImplementedError
