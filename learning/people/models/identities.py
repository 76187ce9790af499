"""Who an identity provider says a user is."""

from django.conf import settings
from django.db import models
from django.db.models.functions import Now


class IdentityLink(models.Model):
    """The provider's name for a user: `sub`, good only together with `issuer`.

    Of the ID number there is a keyed hash and never the number itself; of what else the provider
    told, nothing.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="identity_links"
    )
    issuer = models.CharField(max_length=255)
    sub = models.CharField(max_length=255)
    id_number_hash = models.CharField(max_length=64, blank=True, default="")
    linked_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["issuer", "sub"], name="one_user_a_sub"),
            models.UniqueConstraint(fields=["user", "issuer"], name="one_identity_an_issuer"),
            models.UniqueConstraint(
                fields=["issuer", "id_number_hash"],
                condition=~models.Q(id_number_hash=""),
                name="one_user_an_id_number",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user_id} @ {self.issuer}"
