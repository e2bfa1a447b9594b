"""Taking in an image file: bounded and checked before it is kept under its checksum."""

from typing import Any

from django import forms

from catalog.actions.files import add_image
from catalog.actions.permission import Actor
from catalog.media import FORMATS, FileRefusedError
from catalog.models import StoredFile


class UploadForm(forms.Form):
    """One file; needed for a new image, else it takes the place of the present one."""

    upload = forms.FileField(
        label="File", help_text=f"{', '.join(FORMATS)}", widget=forms.FileInput(attrs={"accept": "image/*"})
    )

    def __init__(self, *args: Any, needed: bool, by: Actor, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.by = by
        self.stored: StoredFile | None = None
        self.fields["upload"].required = needed

    def clean_upload(self) -> Any:
        """Keep the file at once: what is no picture is refused beside its field."""
        upload = self.cleaned_data["upload"]
        if upload:
            try:
                self.stored = add_image(upload, str(upload.name), by=self.by)
            except FileRefusedError as error:
                raise forms.ValidationError(str(error)) from error
        return upload
